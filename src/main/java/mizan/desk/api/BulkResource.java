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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.EnumCodes;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
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

/** Many comments at once: what is like one, one decision about all of them, and one undo. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class BulkResource {

    private static final int SHOWN = 20;

    private final ReviewQueue queue;
    private final CommentReplies replies;
    private final Sites sites;

    BulkResource(ReviewQueue queue, CommentReplies replies, Sites sites) {
        this.queue = queue;
        this.replies = replies;
        this.sites = sites;
    }

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
        QueuedComment comment = replies.find(id);
        SimilarComments alike = queue.alike(comment, EnumCodes.parse(Similarity.class, "by", by), SHOWN);
        List<QueuedComment> found = alike.first().stream()
                .flatMap(other -> replies.find(other).stream())
                .toList();
        return SimilarView.of(alike, replies.views(found, headers));
    }

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
        BulkRequest checked = CommentReplies.required(request);
        return checked.isSelection() ? decideSelection(checked, security) : decideAlike(checked, security);
    }

    private BulkReply decideSelection(BulkRequest request, SecurityContext security) {
        List<String> ids = request.checkedIds();
        if (request.dryRun()) {
            return BulkReply.counted(ids.stream().filter(this::isHeld).count(), false);
        }
        BulkId bulk = request.bulkId();
        return BulkReply.done(bulk, ids.size(), 0, false, decided(ids, request.wish(), bulk, security));
    }

    private BulkReply decideAlike(BulkRequest request, SecurityContext security) {
        QueuedComment comment = replies.find(request.like() == null ? "" : request.like());
        Similarity likeness = EnumCodes.parse(Similarity.class, "by", request.by() == null ? "text" : request.by());
        SimilarComments alike = queue.alike(comment, likeness, BulkRequest.MAX_IDS);
        boolean isHeld = comment.state() == State.HELD;
        long matched = alike.count() + (isHeld ? 1 : 0);
        if (request.dryRun()) {
            return BulkReply.counted(matched, alike.isMore());
        }
        Stream<CommentId> itself = isHeld ? Stream.of(comment.comment().id()) : Stream.of();
        List<String> ids = Stream.concat(itself, alike.first().stream())
                .limit(BulkRequest.MAX_IDS)
                .map(CommentId::toString)
                .toList();
        BulkId bulk = request.bulkId();
        List<BulkReply.Item> results = decided(ids, request.wish(), bulk, security);
        return BulkReply.done(bulk, matched, matched - ids.size(), alike.isMore(), results);
    }

    private List<BulkReply.Item> decided(
            List<String> ids, DecisionCommand wish, BulkId bulk, SecurityContext security) {
        String account = CurrentAccount.of(security);
        return ids.stream()
                .map(id -> BulkReply.Item.of(id, decide(id, wish, bulk, account)))
                .toList();
    }

    private DecideResult decide(String id, DecisionCommand wish, BulkId bulk, String by) {
        Optional<QueuedComment> found = CommentId.parse(id).flatMap(replies::find);
        if (found.isEmpty()) {
            return new DecideResult.NotFound();
        }
        QueuedComment comment = found.get();
        long version = comment.state() == State.HELD ? comment.version() : EntityTags.NO_VERSION;
        return queue.decide(comment.comment().id(), version, wish.to(), wish.reason(), wish.note(), by, bulk);
    }

    private boolean isHeld(String id) {
        return CommentId.parse(id)
                .flatMap(replies::find)
                .filter(comment -> comment.state() == State.HELD)
                .isPresent();
    }

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
        BulkId undone = BulkId.parse(id).orElseThrow(CommentReplies::unknown);
        List<SiteId> all = sites.all().stream().map(Site::id).toList();
        BulkId bulk = goOn == null ? BulkId.random() : BulkId.parse(goOn).orElseThrow(CommentReplies::unknown);
        List<DecisionId> taken = queue.takeFromBulk(undone, all, BulkRequest.MAX_IDS);
        if (taken.isEmpty()) {
            throw CommentReplies.unknown();
        }
        String account = CurrentAccount.of(security);
        List<BulkReply.Item> results = taken.stream()
                .map(decision -> BulkReply.Item.of("", queue.undo(decision, account, bulk)))
                .toList();
        long remaining = queue.sizeOfBulk(undone, all);
        return BulkReply.done(bulk, taken.size() + remaining, remaining, false, results);
    }
}
