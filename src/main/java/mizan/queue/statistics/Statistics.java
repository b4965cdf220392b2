package mizan.queue.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import mizan.comment.SiteId;

/** The figures of sites: what they have now, and what happened by day. Blocks. */
public interface Statistics {

    /** What each of {@code sites} has now; one round trip. */
    Map<SiteId, QueueCounts> counts(List<SiteId> sites);

    /**
     * What happened at each of {@code sites} on each day from {@code from} to {@code to}, both included, in UTC; one
     * round trip. Days are kept for at least 400 days.
     */
    Map<SiteId, SortedMap<LocalDate, DayFigures>> days(List<SiteId> sites, LocalDate from, LocalDate to);
}
