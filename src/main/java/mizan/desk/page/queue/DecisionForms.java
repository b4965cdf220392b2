package mizan.desk.page.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.EditCommand;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.page.PageAddress;
import mizan.queue.DecideResult;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the forms of an open comment are posted: decide, edit, leave a note, undo. Each leads back to where it came from. */
@Path(DeskPaths.PAGES)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
public final class DecisionForms {

    private final ReviewQueue queue;
    private final CommentLookup lookup;

    DecisionForms(ReviewQueue queue, CommentLookup lookup) {
        this.queue = queue;
        this.lookup = lookup;
    }

    /** Approves or rejects a comment. */
    @POST
    @Path("/comments/{id}/decision")
    @Operation(hidden = true)
    public Response decide(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam DecisionFormFields form,
            @Context SecurityContext security) {
        DecisionCommand command = form.command();
        long version = form.seenVersion();
        String account = CurrentAccount.of(security);
        DecideResult result = CommentId.parse(id)
                .map(comment -> queue.decide(comment, version, command.to(), command.reason(), command.note(), account))
                .orElseGet(DecideResult.NotFound::new);
        return redirect(result, id, back(parameters, language, form.ownPageOf(id), form.next()));
    }

    /** Publishes something else than what the reader wrote; with {@code approve}, approves it at the same time. */
    @POST
    @Path("/comments/{id}/edit")
    @Operation(hidden = true)
    public Response edit(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam DecisionFormFields form,
            @Context SecurityContext security) {
        long version = form.seenVersion();
        EditCommand edit = form.edit();
        String account = CurrentAccount.of(security);
        DecideResult edited = lookup.find(id)
                .map(comment -> queue.edit(comment.comment().id(), version, edit.edition(comment), "", account))
                .orElseGet(DecideResult.NotFound::new);
        if (!form.isApproved()) {
            return redirect(edited, id, back(parameters, language, form.ownPageOf(id), id));
        }
        DecideResult result =
                edited instanceof DecideResult.Decided(var decision, var comment) ? approve(comment, account) : edited;
        return redirect(result, id, back(parameters, language, form.ownPageOf(id), form.next()));
    }

    private DecideResult approve(QueuedComment comment, String account) {
        return queue.decide(comment.comment().id(), comment.version(), State.APPROVED, "", "", account);
    }

    /** Leaves a note without a decision. */
    @POST
    @Path("/comments/{id}/note")
    @Operation(hidden = true)
    public Response note(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @BeanParam DecisionFormFields form,
            @Context SecurityContext security) {
        String note = DecisionCommand.note(form.note());
        if (!note.isEmpty()) {
            CommentId.parse(id).ifPresent(comment -> queue.note(comment, note, CurrentAccount.of(security)));
        }
        PageAddress back = back(parameters, language, form.ownPageOf(id), id);
        return Response.seeOther(back.uri()).build();
    }

    /** Undoes the last decision or edit. */
    @POST
    @Path("/decisions/{id}/undo")
    @Operation(hidden = true)
    public Response undo(
            @PathParam("id") String id,
            @BeanParam ListParameters parameters,
            @BeanParam PageLanguage language,
            @FormParam("comment") @DefaultValue("") String comment,
            @BeanParam DecisionFormFields form,
            @Context SecurityContext security) {
        DecideResult result = DecisionId.parse(id)
                .map(decision -> queue.undo(decision, CurrentAccount.of(security)))
                .orElseGet(DecideResult.NotFound::new);
        return redirect(result, comment, back(parameters, language, form.ownPageOf(comment), comment));
    }

    /** Back to the comment's own page where the form was on it, else to the list with {@code open} opened. */
    private static PageAddress back(ListParameters parameters, PageLanguage language, String ownPage, String open) {
        PageAddress list = QueueAddress.list(parameters, language);
        return CommentId.parse(ownPage)
                .map(id -> list.at(QueueAddress.comment(id)))
                .orElseGet(() -> list.with(
                        QueueAddress.CURRENT,
                        CommentId.parse(open).map(CommentId::toString).orElse("")));
    }

    /** 303 to a page that says what happened; all that it takes from its address is the comment's id. */
    private static Response redirect(DecideResult result, String id, PageAddress back) {
        PageAddress target = switch (result) {
            case DecideResult.Decided(var decision, var comment) ->
                back.with(QueueAddress.DONE, comment.comment().id().toString());
            case DecideResult.AlreadyDecided(var by, var at, var comment) -> conflict(comment, back);
            case DecideResult.NotFound() -> back.with(QueueAddress.CONFLICT, id.isEmpty() ? "0" : id);
        };
        return Response.seeOther(target.uri()).build();
    }

    private static PageAddress conflict(QueuedComment comment, PageAddress back) {
        String id = comment.comment().id().toString();
        boolean isList = back.path().equals(DeskPaths.PAGES);
        return back.with(QueueAddress.CONFLICT, id).with(QueueAddress.CURRENT, isList ? id : "");
    }
}
