package mizan.desk.editor.deletion;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.DeskMessages;
import mizan.desk.deletion.CommentDeletions;
import mizan.desk.editor.EditorPageFrame;
import mizan.desk.editor.EditorPageRequest;
import mizan.desk.editor.FormResult;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.queue.QueuedComment;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asks an editor whether a comment is really to be deleted, and does it. */
@Path(DeskPaths.PAGES + "/comments/{id}/deletion")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class DeletionPage {

    private static final int DIGITS = 18;

    private final CommentDeletions deletions;
    private final CommentLookup lookup;

    DeletionPage(CommentDeletions deletions, CommentLookup lookup) {
        this.deletions = deletions;
        this.lookup = lookup;
    }

    /** The comment that may be deleted; all of it is empty where it is gone. */
    record CommentView(String id, String name, String text, String version) {

        static final CommentView GONE = new CommentView("", "", "", "");

        static CommentView of(QueuedComment comment) {
            return new CommentView(
                    comment.comment().id().toString(),
                    comment.comment().author().name(),
                    comment.comment().text(),
                    Long.toString(comment.version()));
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance deletion(
                DeskMessages words, List<LanguageLink> languages, EditorPageFrame frame, CommentView comment);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance ask(
            @PathParam("id") String id,
            @BeanParam EditorPageRequest request,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        PageAddress here = CommentId.parse(id)
                .map(known -> PageAddress.of(path(known)))
                .orElseGet(() -> PageAddress.of(DeskPaths.PAGES));
        EditorPageFrame frame = request.frame(here, "deletion.title", outcome);
        CommentView view = lookup.find(id).map(CommentView::of).orElse(CommentView.GONE);
        return Templates.deletion(frame.words(), frame.languages(), frame, view);
    }

    /** Deletes it where the editor has ticked that it is meant. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response delete(
            @PathParam("id") String id,
            @FormParam("version") @DefaultValue("") String version,
            @FormParam("confirmed") @DefaultValue("") String confirmed,
            @BeanParam EditorPageRequest request) {
        Optional<QueuedComment> comment = lookup.find(id);
        if (comment.isEmpty()) {
            throw CommentLookup.notFound();
        }
        String page = path(comment.get().comment().id());
        if (!confirmed.equals("1")) {
            return request.redirect(page, "deletion_not_confirmed");
        }
        return request.redirect(
                page,
                switch (deletions.delete(comment.get(), number(version), request.account())) {
                    case DELETED -> FormResult.DONE;
                    case CHANGED -> "changed_meanwhile";
                    case NOT_FOUND -> "";
                });
    }

    private static long number(String version) {
        boolean isNumber = !version.isEmpty()
                && version.length() <= DIGITS
                && version.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(version) : -1;
    }

    private static String path(CommentId id) {
        return DeskPaths.PAGES + "/comments/" + id + "/deletion";
    }
}
