package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import mizan.access.account.DeskRole;
import mizan.comment.CommentId;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.ProblemCode;
import mizan.problem.Problem;
import mizan.queue.Claim;
import mizan.queue.ClaimResult;
import mizan.queue.Claims;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Claims on comments, so that two moderators do not read the same one. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class ClaimResource {

    private final Claims claims;

    ClaimResource(Claims claims) {
        this.claims = claims;
    }

    /** Claims a comment for a minute, or renews the claim. */
    @PUT
    @Path("/comments/{id}/claim")
    @Operation(
            summary = "Claim a comment",
            description = "For 60 seconds, or 60 more; colleagues see who. It keeps nobody from deciding, and ends "
                    + "with any decision.")
    @APIResponse(
            responseCode = "200",
            description = "Claimed.",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody else has claimed it.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "in another's hands", value = """
                            {"type":"about:blank","title":"Conflict","status":409,"code":"claimed",
                             "detail":"editor has claimed it until 2026-11-24T09:01:00Z.",
                             "claimed_by":"editor","until":"2026-11-24T09:01:00Z"}""")))
    public Response claim(@PathParam("id") String id, @Context SecurityContext security) {
        return switch (claims.claim(id(id), CurrentAccount.of(security))) {
            case ClaimResult.Claimed(Claim claim) ->
                Response.ok(ClaimView.of(claim)).build();
            case ClaimResult.TakenBy(Claim claim) -> taken(claim);
            case ClaimResult.NotFound() ->
                CommentLookup.notFound().problem().response().build();
        };
    }

    private static Response taken(Claim claim) {
        String detail = claim.by() + " has claimed it until " + claim.until() + ".";
        return Problem.of(Response.Status.CONFLICT.getStatusCode(), detail)
                .with(Map.of(
                        "code",
                        ProblemCode.CLAIMED,
                        "claimed_by",
                        claim.by(),
                        "until",
                        claim.until().toString()))
                .response()
                .build();
    }

    /** Ends the account's own claim. */
    @DELETE
    @Path("/comments/{id}/claim")
    @Operation(
            summary = "Give a comment back",
            description = "Ends the account's own claim; another's stays, and where there is none nothing happens.")
    @APIResponse(responseCode = "204", description = "The account has not claimed it.")
    public void release(@PathParam("id") String id, @Context SecurityContext security) {
        claims.release(id(id), CurrentAccount.of(security));
    }

    private static CommentId id(String id) {
        return CommentId.parse(id).orElseThrow(CommentLookup::notFound);
    }
}
