package mizan.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mizan.comment.SiteId;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.QueueCounts;
import mizan.queue.statistics.Statistics;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;
import org.jspecify.annotations.Nullable;

/** Counts the comments of a queue in memory; nothing ever happened on any day but what a test puts in. */
final class FakeStatistics implements Statistics {

    private static final int ALL = 1000;

    private final FakeReviewQueue queue;
    private final Map<LocalDate, DayFigures> days = new HashMap<>();

    FakeStatistics(FakeReviewQueue queue) {
        this.queue = queue;
    }

    /** Says what happened on a day, at every site. */
    void put(LocalDate day, DayFigures figures) {
        days.put(day, figures);
    }

    @Override
    public Map<SiteId, QueueCounts> counts(List<SiteId> sites) {
        Map<SiteId, QueueCounts> counts = new LinkedHashMap<>();
        sites.forEach(site -> counts.put(site, counts(site)));
        return counts;
    }

    private QueueCounts counts(SiteId site) {
        Map<State, Long> byState = new HashMap<>();
        for (State state : State.values()) {
            byState.put(state, (long) list(site, state).size());
        }
        Map<SignalKind, Long> byReason = new HashMap<>();
        list(site, State.HELD).stream()
                .flatMap(comment ->
                        comment.verdict().signals().stream().map(Signal::kind).distinct())
                .forEach(kind -> byReason.merge(kind, 1L, Long::sum));
        @Nullable
        QueuedComment oldest = list(site, State.HELD).stream().findFirst().orElse(null);
        Map<WritingScript, Long> byScript = new HashMap<>();
        list(site, State.HELD)
                .forEach(comment ->
                        byScript.merge(WritingScript.of(comment.comment().text()), 1L, Long::sum));
        return new QueueCounts(
                byState,
                byReason,
                byScript,
                oldest == null ? null : oldest.comment().submittedAt());
    }

    private List<QueuedComment> list(SiteId site, State state) {
        return queue.list(new Query(List.of(site), state, "", "", "", Query.Sort.OLDEST, "", ALL))
                .items();
    }

    @Override
    public Map<SiteId, SortedMap<LocalDate, DayFigures>> days(List<SiteId> sites, LocalDate from, LocalDate to) {
        SortedMap<LocalDate, DayFigures> wanted = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> wanted.put(day, days.getOrDefault(day, DayFigures.NONE)));
        Map<SiteId, SortedMap<LocalDate, DayFigures>> all = new LinkedHashMap<>();
        sites.forEach(site -> all.put(site, wanted));
        return all;
    }
}
