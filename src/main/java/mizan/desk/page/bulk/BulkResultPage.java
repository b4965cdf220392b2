package mizan.desk.page.bulk;

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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.desk.BulkDecisions;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.article.ArticleTitles;
import mizan.desk.bulk.PlannedBulks;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.TimeFormats;
import mizan.desk.page.queue.CommentRow;
import mizan.desk.page.queue.QueueAddress;
import mizan.queue.BulkId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What came of a decision about many comments some of which had changed meanwhile: these are named, and stay as they are. */
@Path(QueueAddress.BULK_PAGE + "/{id}/result")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class BulkResultPage {

    private final BulkDecisions bulks;
    private final PlannedBulks planned;
    private final ArticleTitles titles;
    private final TimeFormats formats;

    BulkResultPage(BulkDecisions bulks, PlannedBulks planned, ArticleTitles titles, TimeFormats formats) {
        this.bulks = bulks;
        this.planned = planned;
        this.titles = titles;
        this.formats = formats;
    }

    /** A comment that had changed, and the state that it is in. */
    record ChangedRow(CommentRow comment, String state, String stateCode) {}

    /**
     * What came of it.
     *
     * @param done how many were decided, in words
     * @param changed how many had changed, in words
     * @param undo where the bulk is undone; empty where nothing was decided
     */
    record Result(String done, String changed, List<ChangedRow> rows, String undo, String back) {

        Result {
            rows = List.copyOf(rows);
        }
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance changed(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, Result view);
    }

    /** The page of the bulk {@code id}. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance result(
            @PathParam("id") String id,
            @QueryParam(QueueAddress.BULK_STATE) @DefaultValue("held") String state,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        BulkId bulk = BulkPage.named(id);
        State to = EnumCodes.parse(State.class, QueueAddress.BULK_STATE, state);
        TimeFormat times = formats.of(language, headers);
        DeskMessages words = times.words();
        PageAddress list = QueueAddress.list(parameters, language);
        PlannedBulks.Changed changed = planned.changed(bulk);
        long done = bulks.size(bulk);
        ArticleTitles.Known known = titles.of(changed.comments());
        Result result = new Result(
                words.count("done.bulk." + to.code(), done),
                words.count("bulk.changed", changed.count()),
                changed.comments().stream()
                        .map(comment -> row(comment, known, list, times))
                        .toList(),
                done == 0 ? "" : QueueAddress.BULK_PAGE + "/" + bulk + "/undo" + list.queryString(),
                list.toString());
        return Templates.changed(
                words,
                LanguageLink.all(
                        list.at(QueueAddress.BULK_PAGE + "/" + bulk + "/result")
                                .with(QueueAddress.BULK_STATE, to.code()),
                        words),
                Navigation.of(security, words, language, DeskSection.QUEUE),
                result);
    }

    private static ChangedRow row(
            QueuedComment comment, ArticleTitles.Known known, PageAddress list, TimeFormat times) {
        return new ChangedRow(
                CommentRow.of(comment, list, known.title(comment.comment()), times),
                times.words().say("state", comment.state()),
                comment.state().code());
    }
}
