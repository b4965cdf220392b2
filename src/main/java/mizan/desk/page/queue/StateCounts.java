package mizan.desk.page.queue;

import java.util.Collection;
import java.util.function.LongSupplier;
import mizan.desk.DeskMessages;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.statistics.QueueCounts;
import mizan.signal.SignalKind;

/**
 * The numbers beside the states of a list: how many comments of each the list's filter lets through. What Redis counts
 * costs the same however long the queue is; what only reading a list to its end would tell is told as «20+» for the list that
 * was read, and not at all for the others.
 */
final class StateCounts {

    private static final String UNKNOWN = "";

    private final Query query;
    private final Page<QueuedComment> page;
    private final Collection<QueueCounts> counts;
    private final LongSupplier heldAboutArticle;

    /**
     * @param page what {@code query} gave
     * @param counts those of each site that the list is about
     * @param heldAboutArticle asked only where that is the filter
     */
    StateCounts(Query query, Page<QueuedComment> page, Collection<QueueCounts> counts, LongSupplier heldAboutArticle) {
        this.query = query;
        this.page = page;
        this.counts = counts;
        this.heldAboutArticle = heldAboutArticle;
    }

    /** How many there are in {@code state}, in digits, with a plus where there are more; empty where that is not known. */
    String of(State state, DeskMessages words) {
        boolean isCounted = query.campaign() == null
                && query.text().isEmpty()
                && query.narrowing().isNone()
                && (state == State.HELD ? isOneList() : isOpen());
        if (isCounted) {
            return words.number(counted(state));
        }
        return state == query.state() ? read(words) : UNKNOWN;
    }

    private boolean isOpen() {
        return query.reason().isEmpty() && query.article().isEmpty();
    }

    /** Held comments stand in a list for each reason and one for each article. */
    private boolean isOneList() {
        return query.reason().isEmpty() || query.article().isEmpty();
    }

    private long counted(State state) {
        if (!query.article().isEmpty()) {
            return heldAboutArticle.getAsLong();
        }
        return query.reason().isEmpty()
                ? counts.stream().mapToLong(site -> site.byState().get(state)).sum()
                : held(SignalKind.valueOf(query.reason()));
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

    private String read(DeskMessages words) {
        int size = page.items().size();
        boolean isAll = query.cursor().isEmpty() && page.next().isEmpty();
        if (isAll) {
            return words.number(size);
        }
        return size == 0 ? UNKNOWN : words.number(size) + "+";
    }
}
