package mizan.desk;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.AddResult;
import mizan.queue.AuthorStanding;
import mizan.queue.BulkId;
import mizan.queue.CommentCount;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SeenComment;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import org.jspecify.annotations.Nullable;

/** A review queue in memory. */
public final class FakeReviewQueue implements ReviewQueue {

    private final Clock clock;
    private final Map<CommentId, QueuedComment> comments = new LinkedHashMap<>();
    private final List<Decision> log = new ArrayList<>();
    private final Map<CommentId, @Nullable Edition> before = new HashMap<>();
    private final Map<BulkId, List<DecisionId>> bulks = new HashMap<>();
    private int readings;

    public FakeReviewQueue(Clock clock) {
        this.clock = clock;
    }

    public synchronized void clear() {
        comments.clear();
        log.clear();
        before.clear();
        bulks.clear();
    }

    /** The approved comments on an article, those that came last first. */
    synchronized List<QueuedComment> approved(SiteId site, String article) {
        return comments.values().stream()
                .filter(queued -> queued.state() == State.APPROVED
                        && queued.comment().site().equals(site)
                        && queued.comment().article().id().equals(article))
                .toList()
                .reversed();
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
    public synchronized Map<CommentId, QueuedComment> findAll(List<CommentId> ids) {
        readings++;
        Map<CommentId, QueuedComment> found = new HashMap<>(comments);
        found.keySet().retainAll(ids);
        return found;
    }

    /** How often somebody has asked for comments by their ids. */
    synchronized int readings() {
        return readings;
    }

    @Override
    public synchronized Uni<Optional<QueuedComment>> find(CommentId id) {
        readings++;
        return Uni.createFrom().item(Optional.ofNullable(comments.get(id)));
    }

    @Override
    public synchronized Page<QueuedComment> list(Query query) {
        int from = query.cursor().isEmpty() ? 0 : Integer.parseUnsignedInt(query.cursor());
        List<QueuedComment> all = comments.values().stream()
                .filter(matches(query))
                .filter(queued -> isListed(queued, query))
                .sorted(order(query.sort()))
                .toList();
        int to = Math.min(all.size(), from + query.limit());
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : "");
    }

    @Override
    public synchronized CommentCount count(Query query, int mostRead) {
        return new CommentCount(
                comments.values().stream()
                        .filter(matches(query))
                        .filter(queued -> isListed(queued, query.page("", 1)))
                        .count(),
                false);
    }

    private boolean isListed(QueuedComment queued, Query query) {
        List<CommentId> campaign = campaign(queued.comment().id());
        boolean isOfTheOneAskedFor = query.campaign() == null || campaign.contains(query.campaign());
        boolean isFolded =
                query.isFolded() && query.campaign() == null && query.text().isEmpty();
        return isOfTheOneAskedFor
                && !(isFolded
                        && campaign.size() > 1
                        && !campaign.getFirst().equals(queued.comment().id()));
    }

    /** A shorter text has no fingerprint. */
    private static final int FEWEST_WORDS = 6;

    /** The held comments that have the same text at the same site, the oldest first; none for a short or a settled one. */
    synchronized List<CommentId> campaign(CommentId id) {
        QueuedComment one = comments.get(id);
        if (one == null || one.state() != State.HELD || one.comment().text().split(" ").length < FEWEST_WORDS) {
            return List.of();
        }
        return comments.values().stream()
                .filter(other -> other.state() == State.HELD)
                .filter(other -> other.comment().site().equals(id.site()))
                .filter(other -> other.comment().text().equals(one.comment().text()))
                .sorted(order(Query.Sort.OLDEST))
                .map(other -> other.comment().id())
                .toList();
    }

    private Predicate<QueuedComment> matches(Query query) {
        return queued -> query.sites().contains(queued.comment().site())
                && queued.state() == query.state()
                && query.narrowing().admits(queued)
                && queued.comment().author().name().contains(query.narrowing().author())
                && isByAuthorOf(queued, query.narrowing().authorOf())
                && (query.article().isEmpty() || queued.comment().article().id().equals(query.article()))
                && (query.reason().isEmpty()
                        || queued.verdict().against().stream()
                                .anyMatch(kind -> kind.name().equals(query.reason())))
                && (queued.comment().text().contains(query.text())
                        || queued.comment().author().name().contains(query.text()));
    }

    private boolean isByAuthorOf(QueuedComment queued, @Nullable CommentId other) {
        return other == null
                || comments.containsKey(other)
                        && comments.get(other)
                                .comment()
                                .author()
                                .key()
                                .equals(queued.comment().author().key());
    }

    private static Comparator<QueuedComment> order(Query.Sort sort) {
        Comparator<QueuedComment> oldest =
                Comparator.comparing(queued -> queued.comment().submittedAt());
        return switch (sort) {
            case PRIORITY ->
                Comparator.comparingDouble(FakeReviewQueue::harm).reversed().thenComparing(oldest);
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
    public synchronized Optional<Decision> lastDecision(List<SiteId> sites) {
        return log.stream()
                .filter(decision -> decision.kind() == Decision.Kind.DECISION
                        && sites.contains(decision.comment().site()))
                .reduce((one, next) -> next);
    }

    @Override
    public synchronized List<QueuedComment> byAuthor(QueuedComment comment, int limit) {
        return comments.values().stream()
                .filter(other -> other.comment().site().equals(comment.comment().site()))
                .filter(other -> other.comment()
                        .author()
                        .key()
                        .equals(comment.comment().author().key()))
                .filter(other -> !other.comment().id().equals(comment.comment().id()))
                .sorted(order(Query.Sort.NEWEST))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        QueuedComment comment = comments.get(id);
        if (comment == null) {
            return new DecideResult.NotFound();
        }
        if (comment.version() != version || comment.state() == to) {
            return taken(comment);
        }
        return move(comment, to, reason, note, by, null, bulk);
    }

    @Override
    public synchronized DecideResult undo(DecisionId id, String by, @Nullable BulkId bulk) {
        Optional<Decision> found =
                log.stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (found.isEmpty() || found.get().kind() == Decision.Kind.NOTE) {
            return new DecideResult.NotFound();
        }
        Decision decision = found.get();
        QueuedComment comment = comments.get(decision.comment());
        if (!changes(decision.comment()).getLast().equals(decision)) {
            return taken(comment);
        }
        return decision.kind() == Decision.Kind.EDIT
                ? edit(comment, before.get(comment.comment().id()), "", by, id)
                : move(comment, decision.from(), "", "", by, id, bulk);
    }

    /** Says who moved the comment last, even where that put it back among the held. */
    private DecideResult taken(QueuedComment comment) {
        List<Decision> decisions = changes(comment.comment().id());
        return decisions.isEmpty()
                ? new DecideResult.AlreadyDecided("rules", comment.comment().submittedAt(), comment)
                : new DecideResult.AlreadyDecided(
                        decisions.getLast().by(), decisions.getLast().at(), comment);
    }

    private List<Decision> changes(CommentId id) {
        return decisions(id).stream()
                .filter(entry -> entry.kind() != Decision.Kind.NOTE)
                .toList();
    }

    private DecideResult move(
            QueuedComment comment,
            State to,
            String reason,
            String note,
            String by,
            @Nullable DecisionId undoes,
            @Nullable BulkId bulk) {
        boolean isHeld = to == State.HELD;
        Instant now = clock.instant();
        QueuedComment moved = new QueuedComment(
                comment.comment(),
                comment.verdict(),
                to,
                comment.version() + 1,
                isHeld ? null : now,
                isHeld ? null : by,
                comment.edition());
        Decision decision = logged(comment, Decision.Kind.DECISION, to, reason, note, by, undoes, bulk);
        comments.put(comment.comment().id(), moved);
        bulks.values().forEach(decisions -> decisions.remove(undoes));
        if (bulk != null) {
            bulks.computeIfAbsent(bulk, any -> new ArrayList<>()).add(decision.id());
        }
        return new DecideResult.Decided(decision, moved);
    }

    private Decision logged(
            QueuedComment comment,
            Decision.Kind kind,
            State to,
            String reason,
            String note,
            String by,
            @Nullable DecisionId undoes,
            @Nullable BulkId bulk) {
        CommentId id = comment.comment().id();
        Instant now = clock.instant();
        DecisionId entry = new DecisionId(id.site(), now.toEpochMilli() + "-" + log.size());
        Decision decision = new Decision(entry, id, kind, comment.state(), to, reason, note, by, now, undoes, bulk);
        log.add(decision);
        return decision;
    }

    @Override
    public synchronized DecideResult edit(
            CommentId id, long version, @Nullable Edition edition, String note, String by) {
        QueuedComment comment = comments.get(id);
        if (comment == null) {
            return new DecideResult.NotFound();
        }
        if (comment.version() != version || Objects.equals(comment.edition(), edition)) {
            return taken(comment);
        }
        return edit(comment, edition, note, by, null);
    }

    private DecideResult edit(
            QueuedComment comment, @Nullable Edition edition, String note, String by, @Nullable DecisionId undoes) {
        QueuedComment edited = new QueuedComment(
                comment.comment(),
                comment.verdict(),
                comment.state(),
                comment.version() + 1,
                comment.decidedAt(),
                comment.decidedBy(),
                edition);
        Decision decision = logged(comment, Decision.Kind.EDIT, comment.state(), "", note, by, undoes, null);
        before.put(comment.comment().id(), comment.edition());
        comments.put(comment.comment().id(), edited);
        return new DecideResult.Decided(decision, edited);
    }

    @Override
    public synchronized Optional<Decision> note(CommentId id, String note, String by) {
        return Optional.ofNullable(comments.get(id))
                .map(comment -> logged(comment, Decision.Kind.NOTE, comment.state(), "", note, by, null, null));
    }

    @Override
    public synchronized AuthorStanding standing(QueuedComment comment) {
        return new AuthorStanding(ofAuthor(comment, State.APPROVED), ofAuthor(comment, State.REJECTED));
    }

    private int ofAuthor(QueuedComment comment, State state) {
        return (int) byAuthor(comment, Integer.MAX_VALUE).stream()
                        .filter(other -> other.state() == state)
                        .count()
                + (comment.state() == state ? 1 : 0);
    }

    /** Here near-identical means: the same first words. */
    @Override
    public synchronized SimilarComments alike(QueuedComment comment, Similarity likeness, int limit) {
        List<CommentId> found = comments.values().stream()
                .filter(other -> other.state() == State.HELD)
                .filter(other -> other.comment().site().equals(comment.comment().site()))
                .filter(other -> !other.comment().id().equals(comment.comment().id()))
                .filter(other -> trait(other, likeness).equals(trait(comment, likeness)))
                .map(other -> other.comment().id())
                .toList();
        return new SimilarComments(
                found.size(), false, found.stream().limit(limit).toList());
    }

    private static String trait(QueuedComment comment, Similarity likeness) {
        return switch (likeness) {
            case TEXT ->
                Stream.of(comment.comment().text().split(" "))
                        .limit(FEWEST_WORDS)
                        .collect(Collectors.joining(" "));
            case AUTHOR -> comment.comment().author().key();
            case ADDRESS -> comment.comment().author().addressKey();
        };
    }

    @Override
    public synchronized List<DecideResult> decideHeld(
            List<CommentId> ids, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return ids.stream()
                .map(id -> find(id).await()
                        .indefinitely()
                        .map(found -> found.state() == State.HELD ? found.version() : -1)
                        .map(version -> decide(id, version, to, reason, note, by, bulk))
                        .orElseGet(DecideResult.NotFound::new))
                .toList();
    }

    @Override
    public synchronized List<DecideResult> decideSeen(
            List<SeenComment> seen, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return seen.stream()
                .map(one -> decide(one.id(), one.version(), to, reason, note, by, bulk))
                .toList();
    }

    @Override
    public synchronized List<DecideResult> undoAll(List<DecisionId> decisions, String by, @Nullable BulkId bulk) {
        return decisions.stream().map(decision -> undo(decision, by, bulk)).toList();
    }

    @Override
    public void removeExpired(SiteId site) {
        // Nothing expires here.
    }

    @Override
    public synchronized List<DecisionId> inBulk(BulkId bulk, List<SiteId> sites, int limit) {
        return bulks.getOrDefault(bulk, List.of()).stream()
                .filter(decision -> sites.contains(decision.site()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void removeFromBulk(BulkId bulk, List<DecisionId> decisions) {
        bulks.getOrDefault(bulk, List.of()).removeAll(decisions);
    }

    @Override
    public synchronized long sizeOfBulk(BulkId bulk, List<SiteId> sites) {
        return bulks.getOrDefault(bulk, List.of()).stream()
                .filter(decision -> sites.contains(decision.site()))
                .count();
    }
}
