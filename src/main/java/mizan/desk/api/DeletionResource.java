package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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
import mizan.desk.deletion.CommentDeletions;
import mizan.queue.QueuedComment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deletes a comment for good. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class DeletionResource {

    private final CommentDeletions deletions;
    private final CommentLookup lookup;

    DeletionResource(CommentDeletions deletions, CommentLookup lookup) {
        this.deletions = deletions;
        this.lookup = lookup;
    }

    /** Deletes a comment; needs If-Match. */
    @DELETE
    @Path("/comments/{id}")
    @Operation(
            summary = "Delete a comment",
            description =
                    "For good, with all that is kept about it; for editors. Where the site has it, the approved stream says "
                            + "retracted, with the id alone, and older entries about it are deleted. It cannot be undone.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public Response delete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING))
                    List<String> ifMatch,
            @Context SecurityContext security) {
        EntityTags seen = CommentViews.seen(ifMatch);
        QueuedComment comment = lookup.require(id);
        return switch (deletions.delete(comment, seen.versionOf(comment), CurrentAccount.of(security))) {
            case DELETED -> Response.noContent().build();
            case CHANGED -> CommentViews.changed(lookup.require(id));
            case NOT_FOUND -> CommentLookup.notFound().problem().response().build();
        };
    }
}
