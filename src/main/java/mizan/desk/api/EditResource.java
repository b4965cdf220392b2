package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.EditCommand;
import mizan.desk.RequiredFields;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Edits of comments, and notes of moderators to each other. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class EditResource {

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final CommentViews views;

    EditResource(ReviewQueue queue, CommentLookup lookup, CommentViews views) {
        this.queue = queue;
        this.lookup = lookup;
        this.views = views;
    }

    /** Publishes another text or name; needs If-Match. */
    @PUT
    @Path("/comments/{id}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edit a comment",
            description = "Publishes another text, and another name where one is given, instead of what the reader "
                    + "wrote, which stays kept. Where the comment is approved, the site is told at once. Can be undone "
                    + "like a decision.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EditRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "without the insult",
                                            value =
                                                    "{\"text\":\"المقال لا يقول شيئا جديدا.\",\"note\":\"حذفت الشتيمة\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Edited; id is for undoing it.",
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    public Response edit(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING))
                    List<String> ifMatch,
            @Nullable EditRequest request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        EntityTags seen = CommentViews.seen(ifMatch);
        EditRequest given = RequiredFields.body(request);
        EditCommand edit = given.command();
        String note = given.checkedNote();
        QueuedComment comment = lookup.require(id);
        return views.afterIfMatch(
                seen,
                queue.edit(
                        comment.comment().id(),
                        seen.versionOf(comment),
                        edit.edition(comment),
                        note,
                        CurrentAccount.of(security)),
                headers);
    }

    /** Takes all edits back; needs If-Match. */
    @DELETE
    @Path("/comments/{id}/text")
    @Operation(
            summary = "Publish again what the reader wrote",
            description = "Takes all edits back. Can itself be undone like a decision.")
    @APIResponse(
            responseCode = "200",
            description = "As the reader wrote it; id is for undoing it.",
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    public Response restore(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING))
                    List<String> ifMatch,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        EntityTags seen = CommentViews.seen(ifMatch);
        QueuedComment comment = lookup.require(id);
        return views.afterIfMatch(
                seen,
                queue.edit(comment.comment().id(), seen.versionOf(comment), null, "", CurrentAccount.of(security)),
                headers);
    }

    /** Leaves a note in the history. */
    @POST
    @Path("/comments/{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leave a note",
            description = "A word to colleagues in the history of a comment, whatever its state. Changes nothing else, "
                    + "so it needs no If-Match.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NoteRequest.class),
                            examples = @ExampleObject(name = "note", value = "{\"note\":\"نفس الكاتب كتب هذا أمس\"}")))
    @APIResponse(
            responseCode = "200",
            description = "The note, as it stands in the history.",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    public DecisionView note(
            @PathParam("id") String id, @Nullable NoteRequest request, @Context SecurityContext security) {
        String note = RequiredFields.body(request).checkedNote();
        QueuedComment comment = lookup.require(id);
        Decision noted = queue.note(comment.comment().id(), note, CurrentAccount.of(security))
                .orElseThrow(CommentLookup::notFound);
        return DecisionView.of(noted);
    }
}
