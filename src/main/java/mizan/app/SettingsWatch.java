package mizan.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import mizan.audit.SettingsStore;
import org.jboss.logging.Logger;

/**
 * Takes up what editors changed on any instance, while the service runs: looks every second whether the settings store
 * has another version, and only then reads it. A submission never waits for that.
 */
@Singleton
final class SettingsWatch {

    private static final Logger LOG = Logger.getLogger(SettingsWatch.class);

    private final SettingsStore settings;
    private final List<Runnable> readers;
    private long version = -1;
    private boolean isFailing;

    SettingsWatch(SettingsStore settings, SettingsReaders readers) {
        this.settings = settings;
        this.readers = readers.all();
    }

    /** Before the first request is served. */
    void start(@Observes StartupEvent event) {
        refresh();
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void refresh() {
        try {
            long now = settings.version();
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
