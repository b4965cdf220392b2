package mizan.queue;

import static mizan.queue.Samples.NOW;
import static mizan.queue.Samples.OTHER_SITE;
import static mizan.queue.Samples.SITE;
import static mizan.queue.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.DecideResult.Decided;
import mizan.testsupport.RealRedis;
import mizan.testsupport.RealRedisCluster;
import mizan.text.Fingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites on two nodes: everything works, and each site's keys stay on its node. */
class RedisClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static RealRedisCluster cluster;
    private static RedisLine line;
    private static RedisReviewQueue queue;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        cluster = RealRedisCluster.start(folder);
        line = new RedisLine(cluster.client());
        queue = new RedisReviewQueue(line, Duration.ofDays(90), 1000, Duration.ofMinutes(10), CLOCK);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void everythingWorksOnBothNodes() {
        RedisActivityLog activity = new RedisActivityLog(line, new RateLimits(20, 3000), CLOCK);
        Submission here = submission().outcome(Outcome.HOLD).submittedAgo(PATIENCE).idempotencyKey("k").build();
        Submission there = submission().site(OTHER_SITE).outcome(Outcome.HOLD).idempotencyKey("k").build();

        for (Submission submission : List.of(here, there)) {
            assertThat(activity.record(submission.comment().site(), "a", "i", new Fingerprint(List.of("x")))
                            .await().atMost(PATIENCE)).isInstanceOf(Noted.class);
            assertThat(queue.add(submission).await().atMost(PATIENCE)).isInstanceOf(AddResult.Added.class);
            assertThat(queue.add(submission).await().atMost(PATIENCE)).isInstanceOf(AddResult.Repeated.class);
        }
        assertThat(held()).containsExactly(here.comment().id(), there.comment().id());
        assertThat(new RedisQueueFigures(cluster.client(), CLOCK)
                        .read(List.of(SITE, OTHER_SITE))
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo(Map.of(SITE, new QueueFigures(1, PATIENCE), OTHER_SITE, new QueueFigures(1, Duration.ZERO)));

        for (Submission submission : List.of(here, there)) {
            CommentId id = submission.comment().id();
            Decided approval = (Decided) queue.decide(id, 1, State.APPROVED, "", "", "amina");
            assertThat(queue.undo(approval.decision().id(), "amina")).isInstanceOf(Decided.class);
            assertThat(queue.decide(id, 3, State.APPROVED, "", "", "amina")).isInstanceOf(Decided.class);
            assertThat(queue.decisions(id)).hasSize(3);
            assertThat(queue.byAuthor(queue.find(id).await().atMost(PATIENCE).orElseThrow(), 5)).isEmpty();
            assertThat(ApprovedStream.entries(cluster.client(), id.site())).hasSize(3);
        }
        assertThat(new RedisSecrets(cluster.client()).secret()).hasSize(32);
        assertThat(sitesPerNode()).containsExactlyInAnyOrder(List.of("mizan:{hespress}"), List.of("mizan:{annahar}"));
    }

    private static List<CommentId> held() {
        Query query = new Query(List.of(SITE, OTHER_SITE), State.HELD, "", "", "", Query.Sort.PRIORITY, "", 10);
        return queue.list(query).items().stream().map(comment -> comment.comment().id()).toList();
    }

    private static List<List<String>> sitesPerNode() {
        return cluster.nodes().stream()
                .map(node -> RealRedis.ask(node, "KEYS", "*").stream()
                        .map(key -> key.toString().substring(0, key.toString().indexOf('}') + 1))
                        .filter(tag -> !tag.equals("mizan:{desk}"))
                        .distinct()
                        .toList())
                .toList();
    }
}
