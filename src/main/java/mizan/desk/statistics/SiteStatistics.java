package mizan.desk.statistics;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.ListParameters;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;
import mizan.queue.statistics.QueueCounts;
import mizan.queue.statistics.Statistics;

/** Counts and figures of sites, for pages and API alike. A site is named by its id; an empty name stands for all sites. */
@Singleton
final class SiteStatistics {

    private static final int MAX_DAYS = 92;

    private final Statistics statistics;
    private final Sites sites;
    private final Clock clock;

    SiteStatistics(Statistics statistics, Sites sites, Clock clock) {
        this.statistics = statistics;
        this.sites = sites;
        this.clock = clock;
    }

    /** What each site has now; throws {@link RequestRefusedException} where the site is unknown. */
    Map<SiteId, QueueCounts> counts(String site) {
        return statistics.counts(wanted(site));
    }

    /**
     * The figures of the last days, today among them.
     *
     * @param days how many, in digits
     * @throws RequestRefusedException when the site is unknown or {@code days} is no number from 1 to 92
     */
    StatsView days(String site, String days) {
        List<SiteId> wanted = wanted(site);
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate from = today.minusDays(NumberParameter.parse("days", days, 1, MAX_DAYS) - 1);
        return StatsView.of(from, today, statistics.counts(wanted), statistics.days(wanted, from, today));
    }

    private List<SiteId> wanted(String site) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(ListParameters.site(sites, site));
        return wanted.map(Site::id).toList();
    }
}
