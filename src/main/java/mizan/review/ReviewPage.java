package mizan.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.Sites;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.review.access.DeskPaths;
import mizan.review.access.DeskRole;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The desk as a page: a list of comments with their reasons, and buttons. Works without script. */
@Path(ReviewPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class ReviewPage {

    static final String PATH = DeskPaths.PAGES;

    private static final String DONE = "done";
    private static final String CONFLICT = "conflict";

    private final ReviewQueue queue;
    private final Sites sites;

    ReviewPage(ReviewQueue queue, Sites sites) {
        this.queue = queue;
        this.sites = sites;
    }

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(
                Wording words,
                List<LanguageLink> languages,
                Navigation navigation,
                String title,
                FilterForm filter,
                String query,
                String lang,
                Notice notice,
                List<CommentCard> cards,
                List<ChoiceOption> decisionReasons,
                String next,
                String first);

        static native TemplateInstance wrong(Wording words, List<LanguageLink> languages, String back);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @QueryParam(DONE) @DefaultValue("") String done,
            @QueryParam(CONFLICT) @DefaultValue("") String conflict,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Wording words = language.words(headers.getAcceptableLanguages());
        Query query = parameters.query(sites);
        Page<QueuedComment> page = parameters.page(queue, sites);
        PageAddress here = address(parameters, language);
        return Templates.list(
                words,
                LanguageLink.all(here, words),
                Navigation.of(security, words, language, DeskSection.QUEUE),
                words.say("list", query.state()),
                FilterForm.of(query, parameters, sites, words),
                here.with("cursor", parameters.cursor()).queryString(),
                language.chosen(),
                notice(done, conflict, words),
                page.items().stream().map(comment -> CommentCard.of(comment, words)).toList(),
                ChoiceOption.of(DecisionReason.class, "decision", "", words),
                page.next().isEmpty() ? "" : here.with("cursor", page.next()).toString(),
                parameters.cursor().isEmpty() ? "" : here.toString());
    }

    @POST
    @Path("/comments/{id}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("outcome") @DefaultValue("") String outcome,
            @FormParam("reason") @DefaultValue("") String reason,
            @Context SecurityContext security) {
        Wish wish = Wish.of(outcome, reason, "");
        long seen = version(version);
        DecideResult result = CommentId.parse(id)
                .map(comment -> queue.decide(comment, seen, wish.to(), wish.reason(), wish.note(), account(security)))
                .orElseGet(DecideResult.NotFound::new);
        return backToList(result, id, parameters, language);
    }

    @POST
    @Path("/decisions/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context SecurityContext security) {
        DecideResult result = DecisionId.parse(id)
                .map(decision -> queue.undo(decision, account(security)))
                .orElseGet(DecideResult.NotFound::new);
        return backToList(result, id, parameters, language);
    }

    /** A request that no form of ours sends. */
    @ServerExceptionMapper
    Response refused(Refusal refusal, ContainerRequestContext request) {
        PageLanguage language =
                new PageLanguage(request.getUriInfo().getQueryParameters().getFirst(PageLanguage.PARAMETER));
        Wording words = language.words(request.getAcceptableLanguages());
        PageAddress back = PageAddress.of(PATH).with(PageLanguage.PARAMETER, language.chosen());
        return Response.status(refusal.problem().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.wrong(words, LanguageLink.all(back, words), back.toString()).render())
                .build();
    }

    /** 303 back to the list, which says what happened; all that it takes from its address is the comment's id. */
    private static Response backToList(
            DecideResult result, String id, ListParameters parameters, PageLanguage language) {
        PageAddress list = address(parameters, language).with("cursor", parameters.cursor());
        PageAddress told = switch (result) {
            case DecideResult.Decided(var decision, var comment) -> list.with(
                    DONE, comment.comment().id().toString());
            case DecideResult.AlreadyDecided(var by, var at, var comment) -> list.with(
                    CONFLICT, comment.comment().id().toString());
            case DecideResult.NotFound() -> list.with(CONFLICT, id);
        };
        return Response.seeOther(told.uri()).build();
    }

    private Notice notice(String done, String conflict, Wording words) {
        if (!conflict.isEmpty()) {
            return find(conflict)
                    .map(comment -> Notice.conflict(comment, words))
                    .orElseGet(() -> Notice.gone(words));
        }
        return find(done).map(comment -> lastDecision(comment, words)).orElse(Notice.NONE);
    }

    private Notice lastDecision(QueuedComment comment, Wording words) {
        List<Decision> decisions = queue.decisions(comment.comment().id());
        return decisions.isEmpty() ? Notice.NONE : Notice.done(comment, decisions.getLast(), words);
    }

    private Optional<QueuedComment> find(String id) {
        return CommentId.parse(id).flatMap(comment -> queue.find(comment).await().atMost(ReviewResource.PATIENCE));
    }

    private static PageAddress address(ListParameters parameters, PageLanguage language) {
        return PageAddress.of(PATH)
                .with("site", parameters.site())
                .with("state", parameters.state())
                .with("reason", parameters.reason())
                .with("article", parameters.article())
                .with("q", parameters.q())
                .with("sort", parameters.sort())
                .with("limit", parameters.limit())
                .with(PageLanguage.PARAMETER, language.chosen());
    }

    private static long version(String value) {
        return EntityTags.version(value)
                .orElseThrow(() -> Refusal.wrong("version", "A version is a number."));
    }

    private static String account(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
