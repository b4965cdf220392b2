package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
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
import java.util.Map;
import java.util.Random;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.ActivityLog;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.AddResult;
import mizan.queue.BulkId;
import mizan.queue.ClaimResult;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.RateLimits;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackRule.Beginning;
import mizan.queue.attack.redis.RedisAttacks;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.queue.statistics.QueueFigures;
import mizan.redis.RedisFailedException;
import mizan.redis.RedisSecrets;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.RealRedis;
import mizan.testsupport.RealRedisCluster;
import mizan.text.Fingerprint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sites on two nodes: everything works, and each site's keys stay on its node. */
class RedisClusterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static RealRedisCluster cluster;
    private static SharedRedisConnection connection;
    private static RedisReviewQueue queue;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        cluster = RealRedisCluster.start(folder);
        connection = new SharedRedisConnection(cluster.client(), SharedRedisConnection.CLUSTER_DEADLINE);
        queue = new RedisReviewQueue(connection, Duration.ofDays(90), 1000, Duration.ofMinutes(10), CLOCK);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void empty() {
        cluster.nodes().forEach(node -> RealRedis.ask(node, "FLUSHALL"));
    }

    @Test
    void attacksOnSitesOfBothNodes_areHeldInTheirLists_andDecided() {
        RedisAttacks attacks =
                new RedisAttacks(connection, Duration.ofDays(90), 1000, Duration.ofMinutes(10), new Random(1), CLOCK);
        for (SiteId site : List.of(SITE, OTHER_SITE)) {
            Attack attack = attacks.begin(site, new Beginning("4711", AttackKind.ALIKE), "rules")
                    .orElseThrow();
            Submission made = submission().site(site).outcome(Outcome.HOLD).build();
            queue.add(new Submission(
                            made.comment(), made.verdict(), made.fingerprint(), made.receipt(), "", attack, true))
                    .await()
                    .atMost(PATIENCE);

            assertThat(attacks.of(site)).extracting(AttackList::held).containsExactly(1L);
            assertThat(held()).isEmpty();
            Decided rejection = (Decided) queue.decide(made.comment().id(), 1, State.REJECTED, "advert", "", "amina");
            assertThat(attacks.of(site)).extracting(AttackList::held).containsExactly(0L);
            queue.undo(rejection.decision().id(), "amina");
            assertThat(attacks.of(site)).extracting(AttackList::held).containsExactly(1L);
            assertThat(attacks.end(attack, "amina")).isTrue();
        }
    }

    @Test
    void everythingWorksOnBothNodes() {
        RedisActivityLog activity = new RedisActivityLog(connection, new RateLimits(20, 300, 3000, 0), CLOCK);
        Submission here = submission()
                .outcome(Outcome.HOLD)
                .submittedAgo(PATIENCE)
                .idempotencyKey("k")
                .build();
        Submission there = submission()
                .site(OTHER_SITE)
                .outcome(Outcome.HOLD)
                .idempotencyKey("k")
                .build();

        for (Submission submission : List.of(here, there)) {
            assertThat(activity.record(
                                    submission.comment().site(),
                                    submission.comment().article().id(),
                                    new ActivityLog.Sender("a", "s", "i", "n"),
                                    new Fingerprint(List.of("x")),
                                    List.of("spam.example"),
                                    100)
                            .await()
                            .atMost(PATIENCE))
                    .isInstanceOf(Noted.class);
            assertThat(queue.add(submission).await().atMost(PATIENCE)).isInstanceOf(AddResult.Added.class);
            assertThat(queue.add(submission).await().atMost(PATIENCE)).isInstanceOf(AddResult.Repeated.class);
        }
        assertThat(held()).containsExactly(here.comment().id(), there.comment().id());
        assertThat(new RedisQueueFigures(connection, CLOCK)
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
            assertThat(queue.byAuthor(queue.find(id).await().atMost(PATIENCE).orElseThrow(), 5))
                    .isEmpty();
            assertThat(new ApprovedStream(cluster.client()).entries(id.site())).hasSize(3);
            assertThat(published(id.site())).containsExactly(id);
            RealRedis.ask(cluster.client(), "DEL", SiteKeys.of(id.site()).published("4711"));
            RedisPublishedComments earlier = new RedisPublishedComments(connection, Duration.ofDays(90), CLOCK);
            earlier.backfill(id.site()).await().atMost(PATIENCE);
            assertThat(published(id.site())).containsExactly(id);
        }
        whatTheDeskDoes(here.comment().id());
        whatTheDeskDoes(there.comment().id());
        assertThat(new RedisSecrets(connection).secret()).hasSize(32);
        assertThat(sitesPerNode()).containsExactlyInAnyOrder(List.of("mizan:{hespress}"), List.of("mizan:{annahar}"));
    }

    @Test
    void siteWhoseSlotMoves_isRefusedAtOnce_andServedAfterwards() {
        SiteId site = new SiteId("moving");
        CommentId before = addHeld(site);
        String hash = SiteKeys.of(site).comment(before);
        int node = RealRedis.ask(cluster.nodes().getFirst(), "CLUSTER", "COUNTKEYSINSLOT", slot(hash))
                                .toInteger()
                        > 0
                ? 0
                : 1;

        cluster.beginToMoveSlot(node, hash, List.of(hash));
        try {
            long start = System.nanoTime();
            assertThatThrownBy(() -> queue.decide(before, 1, State.APPROVED, "", "", "amina"))
                    .isInstanceOfSatisfying(
                            RedisFailedException.class,
                            failure -> assertThat(failure.isTemporary()).isTrue());
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(addHeld(OTHER_SITE)).as("other sites go on").isNotNull();
        } finally {
            cluster.endMovingSlot(node, hash);
        }

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> queue.find(before).await().atMost(PATIENCE).isPresent());
        CommentId after = addHeld(site);
        assertThat(queue.decide(after, 1, State.APPROVED, "", "", "amina")).isInstanceOf(Decided.class);
    }

    private static String slot(String key) {
        return RealRedis.ask(cluster.nodes().getFirst(), "CLUSTER", "KEYSLOT", key)
                .toString();
    }

    /** Edits, claims, decides in a bulk, counts: every script, on the node of the comment's site. */
    private static List<CommentId> published(SiteId site) {
        return new RedisPublishedComments(connection, Duration.ofDays(90), CLOCK)
                .page(new PublishedQuery(site, "4711", Order.NEWEST, "", 10)).await().atMost(PATIENCE).items().stream()
                        .map(PublishedComment::id)
                        .toList();
    }

    private static void whatTheDeskDoes(CommentId id) {
        RedisClaims claims = new RedisClaims(connection, 1000, CLOCK);
        RedisBreakingArticles breaking = new RedisBreakingArticles(connection, CLOCK);
        breaking.mark(id.site(), "4711", NOW.plusSeconds(60));
        CommentId other = addHeld(id.site());
        assertThat(breaking.now(id.site())).containsOnlyKeys("4711");
        assertThat(claims.claim(other, "amina")).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(claims.of(List.of(other, id))).containsOnlyKeys(other);
        assertThat(queue.edit(other, 1, new Edition("نص", ""), "", "amina")).isInstanceOf(Decided.class);
        assertThat(queue.note(other, "ملاحظة", "amina")).isPresent();
        QueuedComment seen = queue.find(other).await().atMost(PATIENCE).orElseThrow();
        assertThat(queue.alike(seen, Similarity.ADDRESS, 10).count()).isZero();
        BulkId bulk = BulkId.random();
        assertThat(queue.decide(other, 2, State.REJECTED, "", "", "amina", bulk))
                .isInstanceOf(Decided.class);
        List<DecisionId> taken = queue.inBulk(bulk, List.of(SITE, OTHER_SITE), 10);
        assertThat(taken).hasSize(1);
        assertThat(queue.undo(taken.getFirst(), "amina", BulkId.random())).isInstanceOf(Decided.class);
        RedisJournal journal = new RedisJournal(connection);
        String end = journal.end(id.site()).await().atMost(PATIENCE);
        assertThat(journal.after(id.site(), "0-0", 100)
                        .await()
                        .atMost(PATIENCE)
                        .entries()
                        .getLast()
                        .position())
                .isEqualTo(end);
        assertThat(new RedisStatistics(connection)
                        .counts(List.of(SITE, OTHER_SITE))
                        .get(id.site())
                        .byState())
                .containsEntry(State.HELD, 1L);
    }

    private static CommentId addHeld(SiteId site) {
        Submission submission = submission().site(site).outcome(Outcome.HOLD).build();
        queue.add(submission).await().atMost(PATIENCE);
        return submission.comment().id();
    }

    private static List<CommentId> held() {
        Query query = new Query(List.of(SITE, OTHER_SITE), State.HELD, "", "", "", Query.Sort.PRIORITY, "", 10);
        return queue.list(query).items().stream()
                .map(comment -> comment.comment().id())
                .toList();
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
