package mizan.queue.redis;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.comment.CommentId;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.SeenComment;
import mizan.queue.State;
import mizan.queue.redis.RedisDecisionScripts.DecisionStep;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * What people do about comments: decide, edit, undo, about one or about many. What is read and what is written goes to Redis
 * at once for all of them, so that a bulk costs two or three round trips. Blocks.
 */
final class RedisDecisions {

    private final RedisComments comments;
    private final RedisDecisionLog log;
    private final RedisDecisionScripts scripts;

    RedisDecisions(RedisComments comments, RedisDecisionLog log, RedisDecisionScripts scripts) {
        this.comments = comments;
        this.log = log;
        this.scripts = scripts;
    }

    /** Decides about a version. */
    DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        refuseHeld(to);
        DecisionStep step = new DecisionStep(to, null, reason, note, by, bulk);
        return ofOne(id, read -> read.comment().version() == version ? scripts.move(read, step) : refused(read));
    }

    /** Decides about each that is held, as it is now. */
    List<DecideResult> decideHeld(
            List<CommentId> ids, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        refuseHeld(to);
        DecisionStep step = new DecisionStep(to, null, reason, note, by, bulk);
        Map<CommentId, CommentHash> read = comments.read(ids);
        return results(
                ids,
                id -> Optional.ofNullable(read.get(id))
                        .map(hash -> hash.comment().state() == State.HELD ? scripts.move(hash, step) : refused(hash)));
    }

    /** Decides about each that is held, and still the version that was seen. */
    List<DecideResult> decideSeen(
            List<SeenComment> seen, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        refuseHeld(to);
        DecisionStep step = new DecisionStep(to, null, reason, note, by, bulk);
        Map<CommentId, CommentHash> read =
                comments.read(seen.stream().map(SeenComment::id).distinct().toList());
        return results(
                seen,
                one -> Optional.ofNullable(read.get(one.id()))
                        .map(hash -> isAsSeen(hash.comment(), one) ? scripts.move(hash, step) : refused(hash)));
    }

    private static boolean isAsSeen(QueuedComment comment, SeenComment seen) {
        return comment.state() == State.HELD && comment.version() == seen.version();
    }

    private static void refuseHeld(State to) {
        if (to == State.HELD) {
            throw new IllegalArgumentException("A decision approves or rejects");
        }
    }

    /** Edits a version. */
    DecideResult edit(CommentId id, long version, @Nullable Edition edition, String note, String by) {
        return ofOne(
                id,
                read -> read.comment().version() == version
                        ? scripts.edit(
                                read, edition, new DecisionStep(read.comment().state(), null, "", note, by, null))
                        : refused(read));
    }

    /** Undoes each decision or edit after which nothing else was decided. */
    List<DecideResult> undo(List<DecisionId> decisions, String by, @Nullable BulkId bulk) {
        Map<DecisionId, LoggedDecision> logged = log.find(decisions);
        Map<CommentId, CommentHash> read = comments.read(logged.values().stream()
                .map(one -> one.decision().comment())
                .distinct()
                .toList());
        return results(
                decisions,
                id -> Optional.ofNullable(logged.get(id))
                        .filter(taken -> taken.decision().kind() != Decision.Kind.NOTE)
                        .flatMap(taken -> Optional.ofNullable(
                                        read.get(taken.decision().comment()))
                                .map(hash -> undo(taken, hash, by, bulk))));
    }

    private Future<DecideResult> undo(LoggedDecision taken, CommentHash read, String by, @Nullable BulkId bulk) {
        Decision decision = taken.decision();
        if (!read.latest().equals(decision.id().entry())) {
            return refused(read);
        }
        DecisionStep step = DecisionStep.undoing(taken, by, bulk);
        return decision.kind() == Decision.Kind.EDIT
                ? scripts.edit(read, read.before(), step)
                : scripts.move(read, step);
    }

    private DecideResult ofOne(CommentId id, Function<CommentHash, Future<DecideResult>> step) {
        Map<CommentId, CommentHash> read = comments.read(List.of(id));
        return results(List.of(id), one -> Optional.ofNullable(read.get(one)).map(step))
                .getFirst();
    }

    private static <T> List<DecideResult> results(List<T> all, Function<T, Optional<Future<DecideResult>>> step) {
        return SharedRedisConnection.awaitAll(all.stream()
                .map(one -> step.apply(one).orElseGet(() -> Future.succeededFuture(new DecideResult.NotFound())))
                .toList());
    }

    private static Future<DecideResult> refused(CommentHash read) {
        return Future.succeededFuture(RedisDecisionScripts.alreadyDecided(read));
    }
}
