package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import mizan.queue.AddResult;
import mizan.queue.Submission;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisReplication;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.PlainRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master with a replica: what a receipt promises with {@code mizan.redis.wait}. */
class RedisReplicationTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private PlainRedis master;
    private PlainRedis replica;
    private SharedRedisConnection connection;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        master = PlainRedis.start(folder, PlainRedis.freePort());
        replica = PlainRedis.start(
                folder, PlainRedis.freePort(), "--replicaof", "127.0.0.1", Integer.toString(master.port()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> master.ask("INFO", "replication").contains("state=online"));
        connection = new SharedRedisConnection(master.client());
    }

    @AfterEach
    void stop() {
        replica.close();
        master.close();
    }

    @Test
    void receipt_meansThatTheReplicaHasTheComment() {
        RedisReviewQueue queue = queue(1);

        for (int i = 0; i < 30; i++) {
            Submission submission = submission().build();
            assertThat(add(queue, submission)).isInstanceOf(AddResult.Added.class);
            String key = SiteKeys.of(SITE).comment(submission.comment().id());
            assertThat(replica.ask("EXISTS", key)).isEqualTo("1");
        }
        assertThat(missing).isEmpty();
        assertThat(Long.parseLong(master.ask("PTTL", "mizan:{hespress}:replicated")))
                .isBetween(1L, 1000L);
    }

    @Test
    void manyAtOnce_waitSideBySide() {
        // Long enough for a machine that is busy with other things.
        RedisReviewQueue queue = queue(1, Duration.ofSeconds(4));

        long start = System.nanoTime();
        IntStream.range(0, 200)
                .mapToObj(i -> queue.add(submission().build()).subscribeAsCompletionStage())
                .toList()
                .forEach(added -> added.toCompletableFuture().join());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(missing).isEmpty();
    }

    @Test
    void tooFewReplicas_theReaderHasTheReceiptAtTheDeadline_andTheOperatorIsTold() {
        RedisReviewQueue queue = queue(2);
        Submission submission = submission().build();

        long start = System.nanoTime();
        assertThat(add(queue, submission)).isInstanceOf(AddResult.Added.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, SharedRedisConnection.DEADLINE);
        assertThat(missing).containsExactly(SITE.value());
        assertThat(queue.find(submission.comment().id()).await().atMost(Duration.ofSeconds(5)))
                .isPresent();
    }

    @Test
    void repetition_waitsToo() {
        RedisReviewQueue queue = queue(2);
        Submission submission = submission().idempotencyKey("k").build();
        add(queue, submission);

        assertThat(add(queue, submission)).isInstanceOf(AddResult.Repeated.class);

        assertThat(missing).hasSize(2);
    }

    @Test
    void masterWithoutTheReplicasItDemands_refuses() {
        master.ask("CONFIG", "SET", "min-replicas-to-write", "2");

        assertThatThrownBy(() -> add(queue(1), submission().build()))
                .isInstanceOfSatisfying(
                        RedisFailedException.class,
                        failure -> assertThat(failure.isTemporary()).isTrue());
    }

    @Test
    void settingsThatCannotBe_areRefused() {
        assertThatThrownBy(() -> RedisReplication.of(-1, PATIENCE, missing::add))
                .hasMessageContaining("mizan.redis.wait");
        assertThatThrownBy(() -> RedisReplication.of(11, PATIENCE, missing::add))
                .hasMessageContaining("mizan.redis.wait");
        assertThatThrownBy(() -> RedisReplication.of(1, Duration.ZERO, missing::add))
                .hasMessageContaining("mizan.redis.wait-deadline");
        assertThatThrownBy(() -> RedisReplication.of(1, Duration.ofSeconds(5), missing::add))
                .hasMessageContaining("mizan.redis.wait-deadline");
    }

    private RedisReviewQueue queue(int replicas) {
        return queue(replicas, PATIENCE);
    }

    private RedisReviewQueue queue(int replicas, Duration patience) {
        return new RedisReviewQueue(
                connection,
                Duration.ofDays(90),
                1000,
                Duration.ofMinutes(10),
                RedisReplication.of(replicas, patience, missing::add),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AddResult add(RedisReviewQueue queue, Submission submission) {
        return queue.add(submission).await().atMost(Duration.ofSeconds(10));
    }
}
