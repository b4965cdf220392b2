package mizan.desk.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import mizan.comment.SiteId;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.QueueCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of sites, as the API shows them. */
@Schema(
        name = "Stats",
        description =
                "Days are those of UTC. A decision that was undone is taken out of the day on " + "which it was made.")
record StatsView(
        @Schema(description = "The first day.") LocalDate from,
        @Schema(description = "The last day: today.") LocalDate to,

        @Schema(description = "All sites and days together.")
        DayFiguresView totals,

        List<OfSite> sites) {

    /** One site. */
    @Schema(name = "SiteStats")
    record OfSite(
            CountsView now,
            @Schema(description = "All days together.") DayFiguresView totals,
            List<OfDay> days) {

        private static OfSite of(SiteId site, QueueCounts counts, SortedMap<LocalDate, DayFigures> days) {
            return new OfSite(
                    CountsView.of(site, counts),
                    DayFiguresView.of(sum(days)),
                    days.entrySet().stream()
                            .map(day -> new OfDay(day.getKey(), DayFiguresView.of(day.getValue())))
                            .toList());
        }
    }

    /** One day. */
    @Schema(name = "DayStats")
    record OfDay(LocalDate day, DayFiguresView figures) {}

    static StatsView of(
            LocalDate from,
            LocalDate to,
            Map<SiteId, QueueCounts> counts,
            Map<SiteId, SortedMap<LocalDate, DayFigures>> days) {
        DayFigures all = days.values().stream().map(StatsView::sum).reduce(DayFigures.NONE, DayFigures::plus);
        return new StatsView(
                from,
                to,
                DayFiguresView.of(all),
                days.entrySet().stream()
                        .map(site -> OfSite.of(
                                site.getKey(),
                                Objects.requireNonNull(counts.get(site.getKey()), "Each site with figures is counted"),
                                site.getValue()))
                        .toList());
    }

    private static DayFigures sum(SortedMap<LocalDate, DayFigures> days) {
        return days.values().stream().reduce(DayFigures.NONE, DayFigures::plus);
    }
}
