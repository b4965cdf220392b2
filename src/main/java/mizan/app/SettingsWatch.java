package mizan.app;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import mizan.audit.SettingsStore;
import org.jboss.logging.Logger;

/**
 * Takes up what editors changed on any instance, while the service runs: looks every two seconds whether the settings store
 * has another version, and only then reads it. A submission never waits for that.
 */
@Singleton
final class SettingsWatch {

    private static final Logger LOG = Logger.getLogger(SettingsWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final SettingsStore ledger;
    private final List<Runnable> readers;
    private long version = -1;
    private boolean isFailing;

    SettingsWatch(SettingsStore ledger, SettingsReaders readers) {
        this.ledger = ledger;
        this.readers = readers.all();
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        refresh();
        vertx.setPeriodic(
                EVERY.toMillis(),
                timer -> vertx.executeBlocking(() -> {
                    refresh();
                    return null;
                }));
    }

    private synchronized void refresh() {
        try {
            long now = ledger.version();
            if (now != version) {
                readers.forEach(Runnable::run);
                version = now;
            }
            isFailing = false;
        } catch (RuntimeException e) {
            warnOnce(e);
        }
    }

    /** What was read last stays in use. */
    private void warnOnce(RuntimeException e) {
        if (!isFailing) {
            LOG.warnf("What editors set could not be read: %s", e.getMessage());
        }
        isFailing = true;
    }
}
