package mizan.desk.page.queue;

import java.util.Collection;
import java.util.function.Function;
import mizan.desk.DeskMessages;
import mizan.queue.CommentCount;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.statistics.QueueCounts;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;

/**
 * The numbers beside the states of a list: how many comments of each the list's filter lets through. What Redis counts
 * costs the same however long the queue is; else some hundred comments of each state are read, and where that is not to the end, it is
 * told as «20+».
 */
final class StateCounts {

    private static final String UNKNOWN = "";

    /** Comments that are read to count those of one state: some twenty milliseconds. */
    private static final int MOST_READ = 400;

    private final Query query;
    private final Page<QueuedComment> page;
    private final Collection<QueueCounts> counts;
    private final Function<Query, CommentCount> counter;

    /**
     * @param page what {@code query} gave
     * @param counts those of each site that the list is about
     * @param counter asked for what stands neither on the page nor in the counts
     */
    StateCounts(
            Query query,
            Page<QueuedComment> page,
            Collection<QueueCounts> counts,
            Function<Query, CommentCount> counter) {
        this.query = query;
        this.page = page;
        this.counts = counts;
        this.counter = counter;
    }

    /** The numbers of a list in {@code queue}. */
    static StateCounts of(Query query, Page<QueuedComment> page, Collection<QueueCounts> counts, ReviewQueue queue) {
        return new StateCounts(query, page, counts, asked -> queue.count(asked, MOST_READ));
    }

    /** How many there are in {@code state}, in digits, with a plus where there are more; empty where that is not known. */
    String of(State state, DeskMessages words) {
        if (isOpen()) {
            return words.number(counts.stream()
                    .mapToLong(site -> site.byState().getOrDefault(state, 0L))
                    .sum());
        }
        boolean isAllRead = query.cursor().isEmpty() && page.next().isEmpty();
        if (state == query.state() && isAllRead && !canBeFolded()) {
            return words.number(page.items().size());
        }
        if (query.campaign() != null && state != State.HELD) {
            return UNKNOWN;
        }
        CommentCount count = counter.apply(query.in(state));
        return count.isMore() && count.number() == 0
                ? UNKNOWN
                : words.number(count.number()) + (count.isMore() ? "+" : "");
    }

    /** True where one row may stand for many comments. */
    private boolean canBeFolded() {
        return query.isFolded()
                && query.state() == State.HELD
                && query.campaign() == null
                && query.text().isEmpty()
                && query.narrowing().inAnyLetters().isNone();
    }

    private boolean isOpen() {
        return query.campaign() == null
                && query.text().isEmpty()
                && query.narrowing().isNone()
                && query.reason().isEmpty()
                && query.article().isEmpty();
    }

    /** How many held comments have this reason, whatever is chosen. */
    private long held(SignalKind reason) {
        return counts.stream()
                .mapToLong(site -> site.heldByReason().getOrDefault(reason, 0L))
                .sum();
    }

    /** How many comments one would get by choosing {@code reason}, in digits; empty where that is not known. */
    String of(SignalKind reason, DeskMessages words) {
        boolean isCounted = query.state() == State.HELD
                && query.text().isEmpty()
                && query.narrowing().isNone()
                && query.article().isEmpty();
        return isCounted ? words.number(held(reason)) : UNKNOWN;
    }

    /** How many comments one would get by choosing {@code script}, in digits; empty where that is not known. */
    String of(WritingScript script, DeskMessages words) {
        boolean isCounted = query.state() == State.HELD
                && query.in(State.HELD).narrowing().inAnyLetters().isNone()
                && query.text().isEmpty()
                && query.reason().isEmpty()
                && query.article().isEmpty()
                && query.campaign() == null;
        return isCounted
                ? words.number(counts.stream()
                        .mapToLong(site -> site.heldByScript().getOrDefault(script, 0L))
                        .sum())
                : UNKNOWN;
    }
}
