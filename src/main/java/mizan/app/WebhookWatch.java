package mizan.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mizan.webhook.WebhookPump;
import mizan.webhook.WebhookSender;
import org.jboss.logging.Logger;

/** Keeps the webhooks going: reads the journals on one thread and sends on another, so that neither waits for the other. */
@Singleton
final class WebhookWatch {

    private static final Logger LOG = Logger.getLogger(WebhookWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final WebhookPump pump;
    private final WebhookSender sender;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    WebhookWatch(WebhookPump pump, WebhookSender sender) {
        this.pump = pump;
        this.sender = sender;
    }

    void start(@Observes StartupEvent event) {
        every(new Turn("read the journals for webhooks", pump::readJournals));
        every(new Turn("send webhooks", this::send));
    }

    /** Only starts the sending, and hears of its failures when they come. */
    private boolean send() {
        CompletableFuture<Void> sent = pump.sendDue();
        if (sent.isDone()) {
            sent.join();
        }
        return false;
    }

    private void every(Runnable turn) {
        // A turn logs its failures itself, and the threads are stopped together: nobody asks for the outcome.
        ScheduledFuture<?> unused =
                threads.scheduleWithFixedDelay(turn, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        pump.stop();
        threads.shutdownNow();
        sender.close();
    }

    /** Goes on until there is no more; a failure is said once, until it works again. */
    private static final class Turn implements Runnable {

        private final String what;
        private final BooleanSupplier work;
        private boolean isFailing;

        Turn(String what, BooleanSupplier work) {
            this.what = what;
            this.work = work;
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more && !Thread.currentThread().isInterrupted()) {
                    more = work.getAsBoolean();
                }
                isFailing = false;
            } catch (RuntimeException e) {
                if (!isFailing) {
                    LOG.warnf("Could not %s: %s", what, e.getMessage());
                }
                isFailing = true;
            }
        }
    }
}
