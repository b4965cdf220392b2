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
import java.util.Map;
import mizan.access.account.DeskRole;
import mizan.desk.BulkDecisions;
import mizan.desk.CommentLookup;
import mizan.desk.DecisionCommand;
import mizan.desk.DeskMessages;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.bulk.PlannedBulks;
import mizan.desk.page.DeskSection;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.Navigation;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormats;
import mizan.desk.page.queue.QueueAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far a decision about very many comments has come, or its undoing; the page asks for the next step by itself. */
@Path(QueueAddress.BULK_PAGE + "/{id}/progress")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class BulkProgressPage {

    private final BulkDecisions bulks;
    private final PlannedBulks planned;
    private final CommentLookup lookup;
    private final TimeFormats formats;

    BulkProgressPage(BulkDecisions bulks, PlannedBulks planned, CommentLookup lookup, TimeFormats formats) {
        this.bulks = bulks;
        this.planned = planned;
        this.lookup = lookup;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance progress(
                DeskMessages words, List<LanguageLink> languages, Navigation navigation, BulkProgress view);
    }

    /** The page of the bulk {@code id}, which is decided, or undone where {@code undoing} names the bulk of the undoing. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance progress(
            @PathParam("id") String id,
            @QueryParam(BulkPage.UNDOING) @DefaultValue("") String undoing,
            @QueryParam("like") @DefaultValue("") String like,
            @QueryParam("by") @DefaultValue("text") String by,
            @QueryParam("outcome") @DefaultValue("") String outcome,
            @QueryParam("reason_given") @DefaultValue("") String reason,
            @QueryParam("more") @DefaultValue("") String more,
            @QueryParam("until") @DefaultValue("") String until,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        DeskMessages words = formats.of(language, headers).words();
        PageAddress list = QueueAddress.list(parameters, language);
        BulkProgress view = undoing.isEmpty()
                ? BulkProgress.deciding(
                        id,
                        DecisionCommand.of(outcome, reason, "").to(),
                        bulks.size(BulkPage.named(id)),
                        planned.remaining(
                                BulkPage.named(id),
                                lookup.require(like).comment().site()),
                        List.of(
                                Map.entry("like", like),
                                Map.entry("by", by),
                                Map.entry("outcome", outcome),
                                Map.entry("reason", reason),
                                Map.entry("more", more),
                                Map.entry("until", until),
                                Map.entry(QueueAddress.BULK, id)),
                        list,
                        words)
                : BulkProgress.undoing(
                        id,
                        bulks.size(BulkPage.named(undoing)),
                        bulks.size(BulkPage.named(id)),
                        List.of(Map.entry(BulkPage.UNDOING, undoing)),
                        list,
                        words);
        return Templates.progress(words, List.of(), Navigation.of(security, words, language, DeskSection.QUEUE), view);
    }
}
