package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import mizan.access.account.DeskRole;
import mizan.desk.BulkDecisions;
import mizan.desk.BulkResult;
import mizan.desk.BulkTarget;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.EnumCodes;
import mizan.desk.RequiredFields;
import mizan.queue.BulkId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions about many comments at once: which are similar to one, one decision about all of them, and one undo. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class BulkResource {

    private static final int SHOWN = 20;

    private final BulkDecisions bulks;
    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final CommentViews views;

    BulkResource(BulkDecisions bulks, ReviewQueue queue, CommentLookup lookup, CommentViews views) {
        this.bulks = bulks;
        this.queue = queue;
        this.lookup = lookup;
        this.views = views;
    }

    /** Held comments that are similar to one. */
    @GET
    @Path("/comments/{id}/similar")
    @Operation(
            summary = "What is like a comment",
            description = "How many held comments of the same site are like it, and the first 20 of them.")
    @APIResponse(
            responseCode = "200",
            description = "How many, and some.",
            content = @Content(schema = @Schema(implementation = SimilarView.class)))
    public SimilarView similar(
            @PathParam("id") String id,
            @QueryParam("by")
                    @DefaultValue("text")
                    @Parameter(
                            description = "In what: near-identical texts, the same author or network address.",
                            schema = @Schema(enumeration = {"text", "author", "address"}))
                    String by,
            @Context HttpHeaders headers) {
        QueuedComment comment = lookup.require(id);
        SimilarComments similar = queue.alike(comment, EnumCodes.parse(Similarity.class, "by", by), SHOWN);
        return SimilarView.of(similar, views.list(lookup.findAll(similar.first()), headers));
    }

    /** Decides about a selection, or about what is similar to one comment. */
    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide about many comments",
            description = "Decides about each comment that is still held, on its own, and says what came of each. At "
                    + "most 200 a call: where some remain, ask again with the bulk that was answered. With dry_run it "
                    + "only counts, so that a moderator can confirm the number first.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BulkRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "a selection",
                                        value = "{\"ids\":[\"demo-0123456789abcdefghjk\"],\"outcome\":\"approve\"}"),
                                @ExampleObject(
                                        name = "count a campaign",
                                        value =
                                                "{\"like\":\"demo-0123456789abcdefghjk\",\"by\":\"text\",\"dry_run\":true}"),
                                @ExampleObject(
                                        name = "reject a campaign",
                                        value = "{\"like\":\"demo-0123456789abcdefghjk\",\"by\":\"text\","
                                                + "\"outcome\":\"reject\",\"reason\":\"advert\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What came of each; of a selection in the order of the request.",
            content = @Content(schema = @Schema(implementation = BulkReply.class)))
    public BulkReply decide(@Nullable BulkRequest request, @Context SecurityContext security) {
        BulkRequest given = RequiredFields.body(request);
        BulkTarget target = given.target();
        BulkResult result = given.isDryRun()
                ? bulks.count(target)
                : bulks.decide(target, given.command(), given.bulkId(), CurrentAccount.of(security));
        return BulkReply.of(result);
    }

    /** Undoes a bulk, at most 200 decisions a call. */
    @POST
    @Path("/bulk/{id}/undo")
    @Operation(
            summary = "Undo a bulk",
            description = "Puts every comment of it back to what it was before, but for those about which something "
                    + "else was decided since. At most 200 a call and site: where some remain, ask again. The answer "
                    + "is a bulk too, and can be undone.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each.",
            content = @Content(schema = @Schema(implementation = BulkReply.class)))
    public BulkReply undo(
            @PathParam("id") String id,
            @QueryParam("bulk")
                    @Parameter(description = "The bulk of an earlier call that this one goes on with.")
                    @Nullable
                    String goOn,
            @Context SecurityContext security) {
        BulkId undone = BulkId.parse(id).orElseThrow(CommentLookup::notFound);
        BulkId bulk = goOn == null ? BulkId.random() : BulkRequest.parse(goOn);
        return BulkReply.of(bulks.undo(undone, bulk, CurrentAccount.of(security)));
    }
}
