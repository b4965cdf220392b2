package mizan.desk;

import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;

/**
 * What came of a bulk decision.
 *
 * @param bulk names it, for undoing it or continuing it; empty where no comment was changed
 * @param matched how many comments it is about, as far as they were counted
 * @param remaining how many of them are left for the next call
 * @param more true where there are more than were counted
 * @param items what came of each comment
 */
public record BulkResult(Optional<BulkId> bulk, long matched, long remaining, boolean more, List<CommentResult> items) {

    /**
     * What came of one comment.
     *
     * @param id the comment's id as the client wrote it; empty where the comment of a decision is gone
     */
    public record CommentResult(String id, DecideResult result) {

        static CommentResult of(String requested, DecideResult result) {
            return switch (result) {
                case DecideResult.Decided decided ->
                    new CommentResult(id(decided.comment().comment().id()), result);
                case DecideResult.AlreadyDecided decided ->
                    new CommentResult(id(decided.comment().comment().id()), result);
                case DecideResult.NotFound() -> new CommentResult(requested, result);
            };
        }

        private static String id(CommentId id) {
            return id.toString();
        }

        private boolean isDone() {
            return result instanceof DecideResult.Decided;
        }
    }

    public BulkResult {
        items = List.copyOf(items);
    }

    /** How many there are; nothing was done. */
    static BulkResult counted(long matched, boolean more) {
        return new BulkResult(Optional.empty(), matched, matched, more, List.of());
    }

    /** What was done. */
    static BulkResult done(BulkId bulk, long matched, long remaining, boolean more, List<CommentResult> items) {
        boolean isAnyDone = items.stream().anyMatch(CommentResult::isDone);
        return new BulkResult(isAnyDone ? Optional.of(bulk) : Optional.empty(), matched, remaining, more, items);
    }
}
