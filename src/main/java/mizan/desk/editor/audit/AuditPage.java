package mizan.desk.editor.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.audit.AuditAction;
import mizan.audit.AuditEntries;
import mizan.audit.AuditEntry;
import mizan.audit.SettingsStore;
import mizan.audit.SettingsUndo;
import mizan.desk.DeskMessages;
import mizan.desk.editor.AuditQuery;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The audit log as a page, where changes of settings and terms can be taken back. */
@Path(AuditPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class AuditPage {

    static final String PATH = DeskPaths.PAGES + "/audit";

    private final SettingsStore settingsStore;
    private final SettingsUndo undo;
    private final ZoneId zone;
    private final Clock clock;

    AuditPage(SettingsStore settingsStore, SettingsUndo undo, ZoneId zone, Clock clock) {
        this.settingsStore = settingsStore;
        this.undo = undo;
        this.zone = zone;
        this.clock = clock;
    }

    /** A line as the page shows it. */
    record EntryView(
            String id,
            DisplayTime at,
            String action,
            String by,
            String subject,
            List<AuditDetail> before,
            List<AuditDetail> after,
            boolean undoable) {

        /** Whoever is no account has a name in every language. */
        private static final String BY = "audit.by.";

        static EntryView of(AuditEntry entry, TimeFormat times, DeskMessages words) {
            return new EntryView(
                    entry.id(),
                    times.of(entry.at()),
                    words.say("audit.action." + entry.details().action().code()),
                    words.has(BY + entry.details().by())
                            ? words.say(BY + entry.details().by())
                            : entry.details().by(),
                    AuditDetail.subject(entry),
                    AuditDetail.of(entry, entry.details().before(), times, words),
                    AuditDetail.of(entry, entry.details().after(), times, words),
                    entry.isUndoable());
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance audit(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                String lang,
                String query,
                AuditForm wanted,
                List<ChoiceOption> actions,
                List<EntryView> entries,
                String next);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @BeanParam AuditForm wanted,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        PageAddress here = request.inLanguage(wanted.address());
        EditorPageFrame frame = request.frame(here.with("cursor", cursor), "audit.title", outcome);
        TimeFormat times = new TimeFormat(frame.words(), zone, clock.instant());
        AuditEntries page = settingsStore.entries(wanted.filter(zone), AuditQuery.cursor(cursor), AuditQuery.LIMIT);
        return Templates.audit(
                frame.words(),
                frame.languages(),
                frame,
                request.language().chosen(),
                here.with("cursor", cursor).queryString(),
                wanted,
                options(wanted.action(), frame.words()),
                page.items().stream()
                        .map(entry -> EntryView.of(entry, times, frame.words()))
                        .toList(),
                page.next().isEmpty() ? "" : here.with("cursor", page.next()).toString());
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @BeanParam EditorPageRequest request,
            @BeanParam AuditForm wanted,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        SettingsUndo.Result result = undo.of(id, request.account());
        return request.redirect(
                wanted.address().with("cursor", cursor), result.name().toLowerCase(Locale.ROOT));
    }

    private static List<ChoiceOption> options(String chosen, DeskMessages words) {
        return ChoiceOption.of(
                Arrays.stream(AuditAction.values()).map(AuditAction::code).toList(), "audit.action", chosen, words);
    }
}
