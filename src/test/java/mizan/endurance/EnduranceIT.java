package mizan.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends comments at half the greatest rate to a built Mizan, and every twenty seconds kills Mizan or a Redis, freezes a
 * Redis or cuts its connections. At the end each comment that was acknowledged must be kept once, and each approved one
 * stand on the stream once. {@code ./mizan endure} runs it for longer and with other arrangements of Redis.
 */
class EnduranceIT {

    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("endurance.minutes", 1));
    private static final String REDIS = System.getProperty("endurance.redis", "embedded");
    private static final long SEED = Long.getLong("endurance.seed", System.nanoTime());

    private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(20);
    private static final Duration FROZEN = Duration.ofSeconds(8);

    /** Until the just-in-time compiler has seen what there is. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(6);

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    private interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    @Test
    void acknowledgedComments_areKeptOnceAndDeliveredOnce_whateverDies() throws Exception {
        System.out.printf("-Dendurance.seed=%d, Redis: %s%n", SEED, REDIS);
        boolean isEmbedded = REDIS.equals("embedded");
        try (RedisServers servers = isEmbedded ? null : RedisServers.start(random, folder, REDIS);
                MizanProcess mizan =
                        new MizanProcess(folder, servers == null ? Map.of() : servers.settings()).withoutLimits();
                Readers readers = new Readers(mizan.comments(), Readers.Sending::ordinary)) {
            mizan.start();
            mizan.awaitReady();
            load(readers, mizan, servers == null ? faults(mizan) : faults(mizan, servers));
            mizan.awaitReady();
            readers.end();
            mizan.stop();
            System.out.println(readers.counts());
            if (servers == null) {
                check(readers, KeptComments.ofEmbedded(mizan.redisFolder()));
            } else {
                check(readers, KeptComments.read(servers.clientsOfMasters()));
            }
        }
    }

    private void load(Readers readers, MizanProcess mizan, Map<String, Fault> faults)
            throws IOException, InterruptedException {
        readers.begin(0);
        Thread.sleep(WARM_UP);
        int before = readers.acknowledged().size();
        Thread.sleep(WARM_UP);
        double greatest = (readers.acknowledged().size() - before) / (double) WARM_UP.toSeconds();
        readers.end();
        System.out.printf("greatest rate %.0f comments a second; half of it follows for %s%n", greatest, LASTS);
        readers.begin(greatest / 2);
        List<String> names = faults.keySet().stream().sorted().toList();
        for (long left = LASTS.dividedBy(BETWEEN_FAULTS); left > 0; left--) {
            long start = System.nanoTime();
            String name = names.get(random.nextInt(names.size()));
            int acknowledged = readers.acknowledged().size();
            faults.get(name).happen();
            mizan.awaitReady();
            Duration ready = Duration.ofNanos(System.nanoTime() - start);
            Thread.sleep(BETWEEN_FAULTS.minus(ready).isNegative() ? Duration.ZERO : BETWEEN_FAULTS.minus(ready));
            System.out.printf(
                    "%s: ready after %.1f s, %d acknowledged since, slowest request so far %d ms%n",
                    name,
                    ready.toMillis() / 1e3,
                    readers.acknowledged().size() - acknowledged,
                    readers.longest().toMillis());
        }
    }

    private static Map<String, Fault> faults(MizanProcess mizan) {
        return Map.of(
                "Mizan killed", () -> restart(mizan),
                "Mizan ended", () -> endAndStart(mizan),
                "embedded Redis killed", () -> mizan.signalRedis("KILL"),
                "embedded Redis frozen",
                        () -> {
                            mizan.signalRedis("STOP");
                            Thread.sleep(FROZEN);
                            mizan.signalRedis("CONT");
                        });
    }

    private static Map<String, Fault> faults(MizanProcess mizan, RedisServers servers) {
        return Map.of(
                "Mizan killed", () -> restart(mizan),
                "Mizan ended", () -> endAndStart(mizan),
                "Redis killed", () -> servers.kill(Duration.ofSeconds(3)),
                "Redis frozen", () -> servers.freeze(FROZEN),
                "connections cut", servers::cut);
    }

    private static void restart(MizanProcess mizan) throws IOException, InterruptedException {
        mizan.kill();
        mizan.start();
    }

    private static void endAndStart(MizanProcess mizan) throws IOException {
        mizan.stop();
        mizan.start();
    }

    private static void check(Readers readers, KeptComments kept) {
        Set<String> acknowledged = readers.acknowledged();
        Set<String> lost = acknowledged.stream()
                .filter(word -> !kept.stored().containsKey(word))
                .collect(Collectors.toSet());
        Map<String, Integer> twice = moreThanOnce(kept.stored());
        Map<String, Integer> deliveredTwice = moreThanOnce(kept.delivered());
        Set<String> approved = kept.states().entrySet().stream()
                .filter(entry -> entry.getValue().equals("approved"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        System.out.printf(
                "%d acknowledged, %d stored, %d approved, %d delivered; lost %d, stored twice %d, delivered twice %d; "
                        + "slowest request %d ms%n",
                acknowledged.size(),
                kept.stored().size(),
                approved.size(),
                kept.delivered().size(),
                lost.size(),
                twice.size(),
                deliveredTwice.size(),
                readers.longest().toMillis());
        assertThat(acknowledged).isNotEmpty();
        assertThat(lost).isEmpty();
        assertThat(twice).isEmpty();
        assertThat(deliveredTwice).isEmpty();
        assertThat(approved).isNotEmpty();
        assertThat(kept.delivered().keySet()).isEqualTo(approved);
        assertThat(readers.longest()).isLessThan(LONGEST_WAIT);
    }

    private static Map<String, Integer> moreThanOnce(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
