package mizan.desk;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.State;

/** Decides about many comments at once, each on its own, and undoes such a bulk. Blocks. */
@Singleton
public final class BulkDecisions {

    /** How many comments one call decides. */
    public static final int MAX_COMMENTS = 200;

    /** How many calls {@link #undoAll} makes: 2,000 comments, some seconds. */
    private static final int MAX_CALLS = 10;

    /**
     * How far one step of undoing very many decisions has come.
     *
     * @param isAnyDone whether it changed any comment
     * @param remaining how many are left for the next step
     */
    public record Step(boolean isAnyDone, long remaining) {}

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final Sites sites;

    BulkDecisions(ReviewQueue queue, CommentLookup lookup, Sites sites) {
        this.queue = queue;
        this.lookup = lookup;
        this.sites = sites;
    }

    /** How many held comments {@code target} means; changes nothing. */
    public BulkResult count(BulkTarget target) {
        return switch (target) {
            case BulkTarget.Selection(var ids) ->
                BulkResult.counted(
                        lookup.findAllNamed(ids).stream()
                                .filter(BulkDecisions::isHeld)
                                .count(),
                        false);
            case BulkTarget.SimilarTo similar -> {
                Matches matches = matches(similar);
                yield BulkResult.counted(matches.count(), matches.isMore());
            }
        };
    }

    private static boolean isHeld(QueuedComment comment) {
        return comment.state() == State.HELD;
    }

    /** Decides about those of {@code target} that are still held, at most {@link #MAX_COMMENTS} of them. */
    public BulkResult decide(BulkTarget target, DecisionCommand command, BulkId bulk, String account) {
        return switch (target) {
            case BulkTarget.Selection(var ids) ->
                BulkResult.done(bulk, ids.size(), 0, false, decide(ids, command, bulk, account));
            case BulkTarget.SimilarTo similar -> {
                Matches matches = matches(similar);
                long remaining = matches.count() - matches.ids().size();
                yield BulkResult.done(
                        bulk,
                        matches.count(),
                        remaining,
                        matches.isMore(),
                        decide(matches.ids(), command, bulk, account));
            }
        };
    }

    private List<BulkResult.CommentResult> decide(
            List<String> ids, DecisionCommand command, BulkId bulk, String account) {
        Map<String, CommentId> known = new LinkedHashMap<>();
        ids.forEach(id -> CommentId.parse(id).ifPresent(parsed -> known.put(id, parsed)));
        Iterator<DecideResult> results = queue.decideHeld(
                        List.copyOf(known.values()), command.to(), command.reason(), command.note(), account, bulk)
                .iterator();
        return ids.stream()
                .map(id -> BulkResult.CommentResult.of(
                        id, known.containsKey(id) ? results.next() : new DecideResult.NotFound()))
                .toList();
    }

    /** The held comments that {@code target} means, and how many there are. */
    private Matches matches(BulkTarget.SimilarTo target) {
        QueuedComment comment = lookup.require(target.id());
        SimilarComments similar = queue.alike(comment, target.similarity(), MAX_COMMENTS);
        boolean isHeld = comment.state() == State.HELD;
        Stream<CommentId> itself = isHeld ? Stream.of(comment.comment().id()) : Stream.of();
        // Last, because the others of its campaign are found by it as long as it is held.
        List<String> ids = Stream.concat(similar.first().stream(), itself)
                .limit(MAX_COMMENTS)
                .map(CommentId::toString)
                .toList();
        return new Matches(ids, similar.count() + (isHeld ? 1 : 0), similar.isMore());
    }

    private record Matches(List<String> ids, long count, boolean isMore) {}

    /**
     * Puts the comments of {@code undone} back, at most {@link #MAX_COMMENTS} of a site, as a bulk of its own.
     *
     * @throws RequestRefusedException with status 404 when nothing is left of it to undo
     */
    public BulkResult undo(BulkId undone, BulkId bulk, String account) {
        BulkResult result = undoSome(undone, bulk, account);
        if (result.items().isEmpty()) {
            throw CommentLookup.notFound();
        }
        return result;
    }

    /**
     * Undoes {@code undone}, at most 2,000 decisions of it; where some remain, the next step takes the same bulk.
     *
     * @throws RequestRefusedException with status 404 when nothing is left of it to undo
     */
    public Step undoAll(BulkId undone, BulkId bulk, String account) {
        BulkResult result = undo(undone, bulk, account);
        boolean isAnyDone = result.bulk().isPresent();
        for (int call = 1; result.remaining() > 0 && call < MAX_CALLS; call++) {
            result = undoSome(undone, bulk, account);
            isAnyDone |= result.bulk().isPresent();
        }
        return new Step(isAnyDone, result.remaining());
    }

    private BulkResult undoSome(BulkId undone, BulkId bulk, String account) {
        List<DecisionId> found = queue.inBulk(undone, allSites(), MAX_COMMENTS);
        List<DecideResult> results = queue.undoAll(found, account, bulk);
        queue.removeFromBulk(
                undone,
                IntStream.range(0, found.size())
                        .filter(i -> !(results.get(i) instanceof DecideResult.Decided))
                        .mapToObj(found::get)
                        .toList());
        List<BulkResult.CommentResult> items = results.stream()
                .map(result -> BulkResult.CommentResult.of("", result))
                .toList();
        long remaining = queue.sizeOfBulk(undone, allSites());
        return BulkResult.done(bulk, found.size() + remaining, remaining, false, items);
    }

    /** How many decisions of {@code bulk} can still be undone together. */
    public long size(BulkId bulk) {
        return queue.sizeOfBulk(bulk, allSites());
    }

    private List<SiteId> allSites() {
        return sites.all().stream().map(Site::id).toList();
    }
}
