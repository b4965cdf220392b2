package mizan.settings.attack;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.Statistics;

/**
 * How many comments a minute sites usually get: the median of the last fourteen full days on which there were any, so that a day
 * under attack changes little. Looking it up is a look into memory; only {@link #refresh} blocks.
 */
public final class UsualRates {

    private static final int DAYS = 14;
    private static final double MINUTES_OF_A_DAY = 24 * 60;

    private final Statistics statistics;
    private volatile Map<SiteId, Double> current = Map.of();

    public UsualRates(Statistics statistics) {
        this.statistics = statistics;
    }

    /** The mean number of comments a minute on an ordinary day; 0 where that is not known. */
    public double perMinute(SiteId site) {
        return current.getOrDefault(site, 0.0);
    }

    /** Reads the days before {@code today}, in UTC. */
    public void refresh(List<SiteId> sites, LocalDate today) {
        Map<SiteId, Double> rates = new HashMap<>();
        statistics
                .days(sites, today.minusDays(DAYS), today.minusDays(1))
                .forEach((site, days) -> rates.put(
                        site,
                        perMinute(
                                days.values().stream().map(UsualRates::arrived).toList())));
        current = Map.copyOf(rates);
    }

    private static long arrived(DayFigures day) {
        return day.arrived().values().stream().mapToLong(Long::longValue).sum();
    }

    /** The mean number a minute on the middle one of these days, those left out on which nothing arrived. */
    static double perMinute(Collection<Long> arrivedOfDays) {
        List<Long> days =
                arrivedOfDays.stream().filter(arrived -> arrived > 0).sorted().toList();
        return days.isEmpty() ? 0 : days.get((days.size() - 1) / 2) / MINUTES_OF_A_DAY;
    }
}
