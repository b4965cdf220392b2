package mizan.review;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mizan.comment.CommentId;
import mizan.queue.AddResult;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.Submission;
import org.jspecify.annotations.Nullable;

/** A review queue in memory. */
final class FakeReviewQueue implements ReviewQueue {

    private final Clock clock;
    private final Map<CommentId, QueuedComment> comments = new LinkedHashMap<>();
    private final List<Decision> log = new ArrayList<>();

    FakeReviewQueue(Clock clock) {
        this.clock = clock;
    }

    synchronized void clear() {
        comments.clear();
        log.clear();
    }

    @Override
    public synchronized Uni<AddResult> add(Submission submission) {
        State state = State.of(submission.verdict().outcome());
        boolean isHeld = state == State.HELD;
        Instant now = clock.instant();
        comments.put(
                submission.comment().id(),
                new QueuedComment(
                        submission.comment(),
                        submission.verdict(),
                        state,
                        1,
                        isHeld ? null : now,
                        isHeld ? null : "rules"));
        return Uni.createFrom().item(new AddResult.Added(submission.receipt(), state));
    }

    @Override
    public synchronized Uni<Optional<QueuedComment>> find(CommentId id) {
        return Uni.createFrom().item(Optional.ofNullable(comments.get(id)));
    }

    @Override
    public synchronized Page<QueuedComment> list(Query query) {
        int from = query.cursor().isEmpty() ? 0 : Integer.parseUnsignedInt(query.cursor());
        List<QueuedComment> all =
                comments.values().stream().filter(matches(query)).sorted(order(query.sort())).toList();
        int to = Math.min(all.size(), from + query.limit());
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : "");
    }

    private static Predicate<QueuedComment> matches(Query query) {
        return queued -> query.sites().contains(queued.comment().site())
                && queued.state() == query.state()
                && (query.article().isEmpty()
                        || queued.comment().article().id().equals(query.article()))
                && (query.reason().isEmpty()
                        || queued.verdict().signals().stream()
                                .anyMatch(signal -> signal.kind().name().equals(query.reason())))
                && (queued.comment().text().contains(query.text())
                        || queued.comment().author().name().contains(query.text()));
    }

    private static Comparator<QueuedComment> order(Query.Sort sort) {
        Comparator<QueuedComment> oldest = Comparator.comparing(queued -> queued.comment().submittedAt());
        return switch (sort) {
            case PRIORITY -> Comparator.comparingDouble(FakeReviewQueue::harm).reversed().thenComparing(oldest);
            case OLDEST -> oldest;
            case NEWEST -> oldest.reversed();
        };
    }

    private static double harm(QueuedComment queued) {
        return Math.max(queued.verdict().spam(), queued.verdict().abuse());
    }

    @Override
    public synchronized List<Decision> decisions(CommentId id) {
        return log.stream().filter(decision -> decision.comment().equals(id)).toList();
    }

    @Override
    public synchronized List<QueuedComment> byAuthor(QueuedComment comment, int limit) {
        return comments.values().stream()
                .filter(other -> other.comment().site().equals(comment.comment().site()))
                .filter(other -> other.comment().author().key().equals(comment.comment().author().key()))
                .filter(other -> !other.comment().id().equals(comment.comment().id()))
                .sorted(order(Query.Sort.NEWEST))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by) {
        QueuedComment comment = comments.get(id);
        if (comment == null) {
            return new DecideResult.NotFound();
        }
        if (comment.version() != version || comment.state() == to) {
            return taken(comment);
        }
        return move(comment, to, reason, note, by, null);
    }

    @Override
    public synchronized DecideResult undo(DecisionId id, String by) {
        Optional<Decision> found = log.stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new DecideResult.NotFound();
        }
        Decision decision = found.get();
        QueuedComment comment = comments.get(decision.comment());
        if (!decisions(decision.comment()).getLast().equals(decision)) {
            return taken(comment);
        }
        return move(comment, decision.from(), "", "", by, id);
    }

    /** Says who moved the comment last, even where that put it back among the held. */
    private DecideResult taken(QueuedComment comment) {
        List<Decision> decisions = decisions(comment.comment().id());
        return decisions.isEmpty()
                ? new DecideResult.AlreadyDecided("rules", comment.comment().submittedAt(), comment)
                : new DecideResult.AlreadyDecided(decisions.getLast().by(), decisions.getLast().at(), comment);
    }

    private DecideResult move(
            QueuedComment comment, State to, String reason, String note, String by, @Nullable DecisionId undoes) {
        boolean isHeld = to == State.HELD;
        Instant now = clock.instant();
        QueuedComment moved = new QueuedComment(
                comment.comment(),
                comment.verdict(),
                to,
                comment.version() + 1,
                isHeld ? null : now,
                isHeld ? null : by);
        CommentId id = comment.comment().id();
        DecisionId entry = new DecisionId(id.site(), now.toEpochMilli() + "-" + log.size());
        Decision decision = new Decision(entry, id, comment.state(), to, reason, note, by, now, undoes);
        comments.put(id, moved);
        log.add(decision);
        return new DecideResult.Decided(decision, moved);
    }
}
