package mizan.archive.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/** How the machine's verdicts agree with what a site decided about its last comments. */
public final class Agreement {

    /** Of so many comments. */
    public static final int MOST = 1000;

    private final Deque<Pair> last = new ArrayDeque<>();

    /** {@code verdict} is null until it has been looked up. */
    private record Pair(
            CommentId comment, State decided, @Nullable Outcome verdict) {}

    /** A comment whose verdict is known. */
    void add(CommentId comment, State decided, Outcome verdict) {
        add(new Pair(comment, decided, verdict));
    }

    /** A comment that was there before; its verdict is looked up in the end. */
    void add(CommentId comment, State decided) {
        add(new Pair(comment, decided, null));
    }

    /** What is held has not been decided about. */
    private void add(Pair pair) {
        if (pair.decided() == State.HELD) {
            return;
        }
        if (last.size() == MOST) {
            last.remove();
        }
        last.add(pair);
    }

    /** Looks up the verdicts that are missing; comments that {@code lookUp} does not find are not compared. */
    void complete(Function<List<CommentId>, Map<CommentId, QueuedComment>> lookUp) {
        List<CommentId> unknown = last.stream()
                .filter(pair -> pair.verdict() == null)
                .map(Pair::comment)
                .toList();
        Map<CommentId, QueuedComment> found = lookUp.apply(unknown);
        List<Pair> completed = new ArrayList<>();
        for (Pair pair : last) {
            @Nullable QueuedComment comment = found.get(pair.comment());
            if (pair.verdict() != null) {
                completed.add(pair);
            } else if (comment != null) {
                completed.add(new Pair(
                        pair.comment(), pair.decided(), comment.verdict().outcome()));
            }
        }
        last.clear();
        last.addAll(completed);
    }

    /** How many comments were compared, {@value #MOST} at most. */
    public long compared() {
        return last.size();
    }

    /** How many the machine would have settled as the site did. */
    public long alike() {
        return count(State.APPROVED, Outcome.APPROVE) + count(State.REJECTED, Outcome.REJECT);
    }

    /** How many it would have left to a person. */
    public long held() {
        return count(State.APPROVED, Outcome.HOLD) + count(State.REJECTED, Outcome.HOLD);
    }

    /** How many that the site published it would have rejected. */
    public long wronglyRejected() {
        return count(State.APPROVED, Outcome.REJECT);
    }

    /** How many that the site did not publish it would have approved. */
    public long wronglyApproved() {
        return count(State.REJECTED, Outcome.APPROVE);
    }

    private long count(State decided, Outcome verdict) {
        return last.stream()
                .filter(pair -> pair.decided() == decided && pair.verdict() == verdict)
                .count();
    }
}
