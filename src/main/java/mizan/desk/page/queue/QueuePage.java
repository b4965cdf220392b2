package mizan.desk.page.queue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The queue as a page: a list of comments, one of them open with its reasons, and buttons. Works without script. */
@Path(DeskPaths.PAGES)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class QueuePage {

    private final QueueViews views;
    private final ActionNotices notices;
    private final TimeFormats formats;

    QueuePage(QueueViews views, ActionNotices notices, TimeFormats formats) {
        this.views = views;
        this.notices = notices;
        this.formats = formats;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(
                DeskMessages words,
                List<LanguageLink> languages,
                Navigation navigation,
                ActionNotice notice,
                QueueView view);
    }

    /** A page of the list, with what came of the last click above it. */
    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @QueryParam(QueueAddress.CURRENT) @DefaultValue("") String chosen,
            @QueryParam(QueueAddress.DONE) @DefaultValue("") String done,
            @QueryParam(QueueAddress.CONFLICT) @DefaultValue("") String conflict,
            @QueryParam(QueueAddress.BULK) @DefaultValue("") String bulk,
            @QueryParam(QueueAddress.BULK_STATE) @DefaultValue("held") String bulkState,
            @QueryParam(QueueAddress.AUTHOR) @DefaultValue("") String author,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        TimeFormat times = formats.of(language, headers);
        PageAddress here = QueueAddress.list(parameters, language);
        return Templates.list(
                times.words(),
                LanguageLink.all(here.with(QueueAddress.CURRENT, chosen), times.words()),
                Navigation.of(security, times.words(), language, DeskSection.QUEUE),
                bulk.isEmpty() ? notices.of(done, conflict, author, times) : notices.ofBulk(bulk, bulkState, times),
                views.of(parameters, language, chosen, CurrentAccount.of(security), times));
    }
}
