package mizan.learning.newsroom.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import mizan.comment.SiteId;
import mizan.moderation.QualitySample;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.Statistics;

/** Sets what people decided lately against all that came in the same time. Reads the statistics, and blocks. */
public final class QualityMeasurement {

    /** How far back comments count for what becomes of all of them. */
    public static final int DAYS = 30;

    private final Statistics statistics;
    private final QualitySample sample;
    private final Clock clock;

    /** @param sample which shares people look at */
    public QualityMeasurement(Statistics statistics, QualitySample sample, Clock clock) {
        this.statistics = statistics;
        this.sample = sample;
        this.clock = clock;
    }

    /** A new tally; {@code matchKey} gives the same for all spellings of a term. */
    public QualityTally tally(UnaryOperator<String> matchKey) {
        return new QualityTally(matchKey, sample);
    }

    /**
     * What {@code tally} comes to.
     *
     * @param isCut whether older decisions were not counted
     */
    public Quality of(SiteId site, QualityTally tally, boolean isCut) {
        LocalDate firstDay = tally.firstDay();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusDays(DAYS - 1L);
        if (isCut && firstDay != null && !firstDay.isBefore(from)) {
            // Of the first day itself some decisions are missing.
            from = firstDay.plusDays(firstDay.isBefore(today) ? 1 : 0);
        }
        SortedMap<LocalDate, DayFigures> days =
                statistics.days(List.of(site), from, today).getOrDefault(site, new TreeMap<>());
        DayFigures all = days.values().stream().reduce(DayFigures.NONE, DayFigures::plus);
        return tally.quality(
                from,
                all.arrived().getOrDefault(State.APPROVED, 0L),
                all.arrived().getOrDefault(State.REJECTED, 0L));
    }
}
