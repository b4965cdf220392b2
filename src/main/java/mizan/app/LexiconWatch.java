package mizan.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconCollisions;
import mizan.signal.lexicon.LexiconSource;
import mizan.signal.lexicon.LexiconSource.Refresh;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Takes up changed lexicons while the service runs, warns in the log of new terms that hit ordinary words, and says in
 * its health how many terms are in use. Bad files do not make
 * it unhealthy, because the last good ones stay in use; the health tells that too.
 */
@Singleton
@Readiness
final class LexiconWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(LexiconWatch.class);

    private final LexiconSource lexicons;

    LexiconWatch(LexiconSource lexicons) {
        this.lexicons = lexicons;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        LOG.infof("Lexicons: %d terms", lexicons.current().entries().size());
        Gauge.builder(
                        "mizan.lexicon.terms",
                        lexicons,
                        source -> source.current().entries().size())
                .description("Terms of the lexicons that are in use")
                .register(registry);
        Gauge.builder(
                        "mizan.lexicon.refused",
                        lexicons,
                        source -> source.refusal().isPresent() ? 1 : 0)
                .description("1 where files were changed that cannot be read, so that the terms before are in use")
                .register(registry);
    }

    /** Not before the first period is over, because start-up has just read the files. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        Lexicon before = lexicons.current();
        switch (lexicons.refresh()) {
            case Refresh.Unchanged() -> {}
            case Refresh.Replaced(var lexicon) -> {
                LOG.infof(
                        "Lexicons: changed files are in use, %d terms",
                        lexicon.entries().size());
                warn(LexiconCollisions.ofNew(before, lexicon));
            }
            case Refresh.Refused(var reason) ->
                LOG.errorf("Lexicons: changed files are not in use: %s", reason.getMessage());
        }
    }

    /** Words of the lists, not of a reader, so that they may be logged. */
    private static void warn(LexiconCollisions collisions) {
        if (!collisions.words().isEmpty()) {
            LOG.warnf(
                    "Lexicons: new terms hit ordinary words: %s. Where that is not meant, give them exceptions; "
                            + "./mizan lexicon check lists them all",
                    collisions.summary());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Lexicons")
                .status(!lexicons.current().entries().isEmpty())
                .withData("terms", lexicons.current().entries().size())
                .withData("files", lexicons.refusal().isEmpty() ? "in use" : "refused, see the log")
                .build();
    }
}
