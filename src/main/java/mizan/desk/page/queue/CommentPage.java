package mizan.desk.page.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.DeskMessages;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import mizan.queue.QueuedComment;
import mizan.text.fold.SearchPlaces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of one comment, with a link back to the list that it was opened from. */
@Path(DeskPaths.PAGES)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class CommentPage {

    private final CommentLookup lookup;
    private final CommentCards cards;
    private final ActionNotices notices;
    private final TimeFormats formats;

    CommentPage(CommentLookup lookup, CommentCards cards, ActionNotices notices, TimeFormats formats) {
        this.lookup = lookup;
        this.cards = cards;
        this.notices = notices;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance comment(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                ActionNotice notice,
                CommentCard card,
                String query,
                String deletion);

        static native TemplateInstance card(DeskMessages words, CommentCard c, String query, String alone);

        static native TemplateInstance gone(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, String back);
    }

    /** The comment; 404 where there is none, or no longer. */
    @GET
    @Path("/comments/{id}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @QueryParam(QueueAddress.DONE) @DefaultValue("") String done,
            @QueryParam(QueueAddress.CONFLICT) @DefaultValue("") String conflict,
            @QueryParam(QueueAddress.AUTHOR) @DefaultValue("") String author,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        PageAddress list = QueueAddress.list(parameters, language);
        Navigation navigation = Navigation.of(security, times.words(), language, DeskSection.QUEUE);
        return lookup.find(id)
                .map(found -> Response.ok(Templates.comment(
                        times.words(),
                        LanguageLink.all(
                                list.at(QueueAddress.comment(found.comment().id())), times.words()),
                        navigation,
                        notices.of(done, conflict, author, times),
                        cards.of(found, "", CurrentAccount.of(security), list, SearchPlaces.of(parameters.q()), times),
                        list.queryString(),
                        deletion(found.comment().id(), language, security))))
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND)
                        .entity(Templates.gone(
                                times.words(),
                                LanguageLink.all(addressOfGone(id, list), times.words()),
                                navigation,
                                list.toString())))
                .build();
    }

    /** The card alone, as the list shows it beside its rows; 404 where there is no such comment, or no longer. */
    @GET
    @Path("/comments/{id}/card")
    @Operation(hidden = true)
    public Response card(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        PageAddress list = QueueAddress.list(parameters, language);
        QueuedComment comment = lookup.require(id);
        return Response.ok(Templates.card(
                        times.words(),
                        cards.of(
                                comment, "", CurrentAccount.of(security), list, SearchPlaces.of(parameters.q()), times),
                        list.queryString(),
                        ""))
                .build();
    }

    /** Where an editor deletes it for good; empty for others. */
    private static String deletion(CommentId id, PageLanguage language, SecurityContext security) {
        return security.isUserInRole(DeskRole.EDITOR)
                ? PageAddress.of(QueueAddress.comment(id) + "/deletion")
                        .with(PageLanguage.PARAMETER, language.chosen())
                        .toString()
                : "";
    }

    /** The address of this page; what is no id does not go into an address, so the list's stands for it. */
    private static PageAddress addressOfGone(String id, PageAddress list) {
        return CommentId.parse(id)
                .map(known -> list.at(QueueAddress.comment(known)))
                .orElse(list);
    }
}
