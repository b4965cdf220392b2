package mizan.app.attack;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.queue.attack.AttackList;
import mizan.settings.attack.AttackSwitch;
import mizan.settings.attack.UsualRates;
import org.jboss.logging.Logger;

/**
 * Ends attacks that are over, reads anew how much the sites usually get, and tells {@code mizan_attack_mode} and {@code
 * mizan_attack_held} of every site. Every instance looks; the store lets one of them end an attack.
 */
@Singleton
final class AttackWatch {

    private static final Logger LOG = Logger.getLogger(AttackWatch.class);
    private static final Figures QUIET = new Figures(0, 0);

    private final AttackSwitch attacks;
    private final UsualRates usual;
    private final Sites sites;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Set<SiteId> registered = ConcurrentHashMap.newKeySet();
    private final Map<SiteId, Figures> latest = new ConcurrentHashMap<>();

    AttackWatch(AttackSwitch attacks, UsualRates usual, Sites sites, MeterRegistry registry, Clock clock) {
        this.attacks = attacks;
        this.usual = usual;
        this.sites = sites;
        this.registry = registry;
        this.clock = clock;
    }

    private record Figures(long on, long held) {}

    void start(@Observes StartupEvent event) {
        List<SiteId> unused = known();
    }

    /** The sites there are now, each of which has its gauges. */
    private List<SiteId> known() {
        List<SiteId> now = sites.all().stream().map(Site::id).toList();
        now.stream().filter(registered::add).forEach(this::register);
        return now;
    }

    private void register(SiteId site) {
        Gauge.builder("mizan.attack.mode", () -> of(site).on())
                .description("Attacks that are going on, at the site or on an article")
                .tag("site", site.value())
                .register(registry);
        Gauge.builder("mizan.attack.held", () -> of(site).held())
                .description("Comments that wait because of attacks, beside the other held ones")
                .tag("site", site.value())
                .register(registry);
    }

    private Figures of(SiteId site) {
        return latest.getOrDefault(site, QUIET);
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        for (SiteId site : known()) {
            try {
                List<AttackList> known = attacks.look(site, clock.instant());
                latest.put(
                        site,
                        new Figures(
                                known.stream().filter(AttackList::isOn).count(),
                                known.stream().mapToLong(AttackList::held).sum()));
            } catch (RuntimeException e) {
                LOG.warnf("The attacks on %s could not be looked at: %s", site, e.getMessage());
            }
        }
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void readUsualRates() {
        try {
            usual.refresh(known(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (RuntimeException e) {
            LOG.warnf("How much the sites usually get could not be read: %s", e.getMessage());
        }
    }
}
