package mizan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mizan.comment.SiteId;
import mizan.deliver.CacheClearing;
import mizan.deliver.CacheClearing.Clearer;
import mizan.deliver.ClearingCommand;
import mizan.deliver.Delivery;
import mizan.deliver.DeliveryFigures;
import mizan.deliver.Destination;
import mizan.deliver.DestinationException;
import mizan.deliver.DryRun;
import mizan.deliver.RedisApprovedStream;
import mizan.deliver.StatusServer;
import mizan.redis.RedisClient;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** One run of a delivery, from the options to the end: by a signal, or once nothing is left. */
final class DeliverRun {

    private static final Duration RETRY_KEPT = Duration.ofMinutes(1);
    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_TO_OPEN = 10;

    private final CommandSpec spec;
    private final DeliverOptions options;
    private final SiteId site;
    private final String kind;
    private final ServiceSettings redis;
    private final List<Clearer> clearers = new ArrayList<>();

    /** A run that delivers to a {@code kind} of destination, such as {@code k2}. */
    DeliverRun(CommandSpec spec, DeliverOptions options, String kind, ServiceSettings redis) {
        this.spec = spec;
        this.options = options;
        this.site = options.site(spec);
        this.kind = kind;
        this.redis = redis;
        if (options.clearCommand != null) {
            clearers.add(new ClearingCommand(options.clearCommand, site.value()));
        }
    }

    /** Clears caches by {@code clearer} too. */
    void clearBy(Clearer clearer) {
        clearers.add(clearer);
    }

    /** A name that no other worker has. */
    static String uniqueConsumer() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "unknown";
        }
        return host + "-" + ManagementFactory.getRuntimeMXBean().getPid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** What is done now and then beside the delivery. */
    @FunctionalInterface
    interface Chore<D extends Destination> {

        /** Does it. */
        void run(D destination, SharedRedisConnection connection, Consumer<String> out);
    }

    /**
     * Delivers to what {@code opener} opens.
     *
     * @param takeOver see {@link Delivery.Settings}
     * @return 0 when all went well, 1 when somebody must act
     */
    <D extends Destination> int deliver(
            Supplier<D> opener, String group, String consumer, Duration takeOver, Chore<D> chore) {
        InetSocketAddress metrics = options.metrics(spec);
        DeliveryFigures figures = new DeliveryFigures(site.value(), kind, Clock.systemUTC());
        try (D destination = open(opener);
                RedisClient client = redis.open()) {
            RedisApprovedStream stream = new RedisApprovedStream(client.connection(), site, group, consumer);
            if (options.dryRun) {
                new DryRun(stream, destination, this::print).run();
                return 0;
            }
            Delivery delivery = new Delivery(
                    stream,
                    destination,
                    new CacheClearing(clearers, figures, this::print),
                    figures,
                    new Delivery.Settings(options.once, takeOver, RETRY_KEPT),
                    this::print);
            delivery.withChore(() -> chore.run(destination, client.connection(), this::print));
            run(delivery, metrics == null ? null : new StatusServer(metrics, figures));
            return 0;
        } catch (DestinationException | IllegalStateException | IllegalArgumentException e) {
            print(String.valueOf(e.getMessage()));
            return 1;
        } catch (IOException e) {
            print("figures cannot be served at " + options.metrics + ": " + e.getMessage());
            return 1;
        }
    }

    /** As at the start of a machine, the destination may come up after this. */
    private <D extends Destination> D open(Supplier<D> opener) {
        while (true) {
            try {
                return opener.get();
            } catch (DestinationException e) {
                if (!e.isTemporary() || options.once || options.dryRun) {
                    throw e;
                }
                print(e.getMessage() + "; trying again in " + SECONDS_TO_OPEN + " s");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_TO_OPEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DestinationException.permanent("interrupted", e);
        }
    }

    /** A signal lets the batch end that was begun. */
    private static void run(Delivery delivery, @Nullable StatusServer status) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            delivery.stop();
            try {
                if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    System.err.println("the batch that was begun did not end; its entries will come again");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try (status) {
            delivery.run();
        } finally {
            ended.countDown();
            forget(onSignal);
        }
    }

    private static void forget(Thread onSignal) {
        try {
            Runtime.getRuntime().removeShutdownHook(onSignal);
        } catch (IllegalStateException e) {
            // The machine is ending already, and it runs.
            return;
        }
    }

    /** With the time, as it is read in logs. */
    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + site + " " + kind + ": " + line);
        out.flush();
    }
}
