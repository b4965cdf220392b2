package mizan.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets scheduled methods run once everything stands. A start that waits for Redis, or fails, would otherwise have them make the
 * same beans beside it and fill the log with what follows from that.
 */
@Singleton
final class ScheduledWork {

    void begin(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event, Scheduler scheduler) {
        scheduler.resume();
    }
}
