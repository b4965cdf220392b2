package mizan.archive.check;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import mizan.archive.UsedRedis;
import mizan.archive.UsedRedis.Reader;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.Submission;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.redis.RedisAttacks;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.RealRedis;
import mizan.testsupport.RealRedisCluster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealRedis.class)
class RedisStoreCheckTest {

    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PREFIX = "mizan:{hespress}:";

    private final UsedRedis used = new UsedRedis(RealRedis.connection(), RETENTION, CLOCK);
    private List<CommentId> ids;

    /** Held, approved and edited, rejected, held again after an undo, approved in a bulk, retracted, rejected by the rules. */
    @BeforeEach
    void use() {
        used.doAllButComments();
        ids = used.comment(Reader.SOMEBODY);
        used.callWebhooks();
    }

    private static CheckReport check(SharedRedisConnection connection) {
        RedisReviewQueue queue = new RedisReviewQueue(connection, RETENTION, 1000, UsedRedis.REPEAT_WINDOW, CLOCK);
        return new RedisStoreCheck(connection, queue, site -> site.equals("hespress"), RETENTION, CLOCK).run();
    }

    private static CheckReport check() {
        return check(RealRedis.connection());
    }

    private static String comment(CommentId id) {
        return PREFIX + "comment:" + id.code();
    }

    /** What is found is this alone. */
    private static void finds(FindingKind kind, String key, String detail) {
        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.detail()).contains(detail);
        });
    }

    /** Several follow from one mistake; this is among them. */
    private static void findsAmongOthers(FindingKind kind, String key, String detail) {
        assertThat(check().findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.detail()).contains(detail);
        });
    }

    @Test
    void whatMizanWrites_isSound() {
        CheckReport report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.isClean()).isTrue();
        assertThat(report.comments()).isEqualTo(8);
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void commentThatIsHeldBecauseOfAnAttack_isSound_andFoundWhereItIsMissingFromItsList() {
        RedisAttacks attacks =
                new RedisAttacks(RealRedis.connection(), RETENTION, 1000, Duration.ofMinutes(10), new Random(2), CLOCK);
        Attack attack = attacks.begin(SITE, new AttackRule.Beginning("12", AttackKind.ALIKE), "rules")
                .orElseThrow();
        Submission made = submission().outcome(Outcome.HOLD).build();
        new RedisReviewQueue(RealRedis.connection(), RETENTION, 1000, UsedRedis.REPEAT_WINDOW, CLOCK)
                .add(new Submission(
                        made.comment(), made.verdict(), made.fingerprint(), made.receipt(), "", attack, true))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertThat(check().findings()).isEmpty();

        String list = PREFIX + "held:campaigns:" + attack.id().code();
        RealRedis.ask("ZREM", list, made.comment().id().code());

        findsAmongOthers(
                FindingKind.MISSING_FROM_LIST,
                comment(made.comment().id()),
                attack.id().code());
    }

    @Test
    void keysOfOtherPrograms_areCounted() {
        RealRedis.ask("SET", "celery", "x");

        assertThat(check().foreign()).isEqualTo(1);
        assertThat(check().isClean()).isTrue();
    }

    @Test
    void unknownKey_isFound() {
        RealRedis.ask("SET", PREFIX + "draft:1", "x");

        finds(FindingKind.UNKNOWN, PREFIX + "draft:1", "no such kind");
    }

    @Test
    void siteThatIsNotConfigured_isFound() {
        RealRedis.ask("SET", "mizan:{closed}:writable", "1", "PX", "60000");

        finds(FindingKind.ORPHANED_SITE, "mizan:{closed}:", "no such site");
    }

    @Test
    void wrongType_isFound() {
        RealRedis.ask("DEL", PREFIX + "breaking");
        RealRedis.ask("SET", PREFIX + "breaking", "x");

        finds(FindingKind.WRONG_TYPE, PREFIX + "breaking", "it is a string and should be a zset");
    }

    @Test
    void keyThatWouldStayForEver_isFound() {
        String author = PREFIX + "author:" + Reader.SOMEBODY.authorKey();
        RealRedis.ask("PERSIST", author);

        finds(FindingKind.NO_EXPIRY, author, "no expiry");
    }

    @Test
    void settledCommentThatWouldStayForEver_isFound() {
        RealRedis.ask("PERSIST", comment(ids.get(2)));

        finds(FindingKind.NO_EXPIRY, comment(ids.get(2)), "settled");
    }

    @Test
    void keyThatShouldStay_andExpires_isFound() {
        RealRedis.ask("PEXPIRE", "mizan:{desk}:accounts", "100000000");

        finds(FindingKind.EXPIRES, "mizan:{desk}:accounts", "would vanish");
    }

    @Test
    void commentThatCannotBeRead_isFound() {
        RealRedis.ask("HSET", comment(ids.get(2)), "comment", "{");

        findsAmongOthers(FindingKind.UNREADABLE, comment(ids.get(2)), "cannot be read");
    }

    @Test
    void stateThatIsNone_isFound() {
        RealRedis.ask("HSET", comment(ids.get(2)), "state", "draft");

        findsAmongOthers(FindingKind.UNREADABLE, comment(ids.get(2)), "cannot be read");
        findsAmongOthers(FindingKind.NAMES_ANOTHER_STATE, PREFIX + "state:rejected", "which is draft");
    }

    @Test
    void valuesThatCannotBeRead_areFound() {
        RealRedis.ask("HSET", "mizan:{desk}:settings", "hespress", "{");
        finds(FindingKind.UNREADABLE, "mizan:{desk}:settings", "hespress is not JSON");
        RealRedis.ask("HSET", "mizan:{desk}:settings", "hespress", "{}");

        RealRedis.ask("SET", "mizan:{desk}:version", "many");
        finds(FindingKind.UNREADABLE, "mizan:{desk}:version", "not a number");
        RealRedis.ask("SET", "mizan:{desk}:version", "7");

        String author = PREFIX + "author:" + Reader.SOMEBODY.authorKey();
        RealRedis.ask("SET", author, "3 codes", "KEEPTTL");
        finds(FindingKind.UNREADABLE, author, "two numbers");
        RealRedis.ask("SET", author, "3 1 ", "KEEPTTL");

        RealRedis.ask("SET", PREFIX + "key:x", "y", "PX", "60000");
        finds(FindingKind.UNREADABLE, PREFIX + "key:x", "names a comment");
        RealRedis.ask("DEL", PREFIX + "key:x");

        RealRedis.ask("SET", "mizan:{desk}:delivery:msg_x", "y", "PX", "60000");
        finds(FindingKind.UNREADABLE, "mizan:{desk}:delivery:msg_x", "not JSON");
    }

    @Test
    void listsThatNameWhatIsGone_areFound() {
        CommentId held = ids.getFirst();
        RealRedis.ask("DEL", comment(held));

        for (String list : List.of("state:held", "state:held:priority", "held:article:4711", "held:campaigns")) {
            findsAmongOthers(FindingKind.NAMES_WHAT_IS_GONE, PREFIX + list, held.code());
        }
        assertThat(check().findings())
                .filteredOn(finding -> finding.key().startsWith(PREFIX + "held:traits:"))
                .isNotEmpty();
        findsAmongOthers(FindingKind.NAMES_WHAT_IS_GONE, PREFIX + "decisions", "about a comment that is gone");
        findsAmongOthers(FindingKind.WRONG_COUNT, PREFIX + "held:counts", "reason:LINK is");
    }

    @Test
    void approvedCommentThatIsGone_isFound() {
        CommentId approved = ids.get(1);
        RealRedis.ask("DEL", comment(approved));

        findsAmongOthers(FindingKind.NAMES_WHAT_IS_GONE, PREFIX + "state:approved", approved.code());
        findsAmongOthers(FindingKind.NAMES_WHAT_IS_GONE, PREFIX + "published:article:4711", approved.code());
    }

    /** As its retention is over, the sweep has only not come by yet. */
    @Test
    void settledCommentThatHasExpired_onlyWaits() {
        CommentId rejected = ids.get(6);
        RealRedis.ask("DEL", comment(rejected));
        RealRedis.ask("ZADD", PREFIX + "state:rejected", "1000", rejected.code());

        assertThat(check().isClean()).isTrue();
        assertThat(check().waiting()).isEqualTo(1);
    }

    @Test
    void commentThatIsMissingFromItsLists_isFound() {
        CommentId held = ids.getFirst();
        RealRedis.ask("ZREM", PREFIX + "state:held:priority", held.code());
        finds(FindingKind.MISSING_FROM_LIST, comment(held), "state:held:priority");
        RealRedis.ask("ZADD", PREFIX + "state:held:priority", "1", held.code());

        RealRedis.ask("ZREM", PREFIX + "published:article:4711", ids.get(1).code());
        finds(FindingKind.MISSING_FROM_LIST, comment(ids.get(1)), "published:article:4711");
    }

    @Test
    void statesThatDisagree_areFound() {
        RealRedis.ask("ZADD", PREFIX + "state:approved", "5", ids.get(6).code());

        findsAmongOthers(FindingKind.NAMES_ANOTHER_STATE, comment(ids.get(6)), "state:approved too");
        findsAmongOthers(FindingKind.NAMES_ANOTHER_STATE, PREFIX + "state:approved", "which is rejected");
    }

    @Test
    void campaignsThatDisagree_areFound() {
        String code = ids.getFirst().code();
        RealRedis.ask("HSET", PREFIX + "held:campaigns", code, "0123456789abcdefghjk");

        findsAmongOthers(FindingKind.NAMES_ANOTHER_STATE, PREFIX + "held:campaigns", "another campaign");
    }

    @Test
    void numberThatIsOff_isFound() {
        RealRedis.ask("HINCRBY", PREFIX + "held:counts", "reason:LINK", "3");

        finds(FindingKind.WRONG_COUNT, PREFIX + "held:counts", "reason:LINK is");
    }

    @Test
    void deliveryThatIsGone_isFound() {
        String queue = RealRedis.ask("KEYS", "mizan:{desk}:deliveries:*").get(0).toString();
        RealRedis.ask("ZADD", queue, "1", "msg_gone");

        finds(FindingKind.NAMES_WHAT_IS_GONE, queue, "msg_gone");
    }

    @Test
    void entryThatNamesNoComment_isFound() {
        RealRedis.ask("XADD", PREFIX + "events", "*", "event", "held", "id", "x");

        finds(FindingKind.UNREADABLE, PREFIX + "events", "names no comment");
    }

    @Test
    void check_writesNothing(@TempDir Path folder) {
        try (PlainRedis plain = PlainRedis.start(folder, PlainRedis.freePort(), "--enable-debug-command", "yes")) {
            SharedRedisConnection connection = new SharedRedisConnection(plain.client());
            UsedRedis redis = new UsedRedis(connection, RETENTION, CLOCK);
            redis.doAllButComments();
            redis.comment(Reader.SOMEBODY);
            String before = plain.ask("DEBUG", "DIGEST");

            assertThat(check(connection).comments()).isEqualTo(8);

            assertThat(plain.ask("DEBUG", "DIGEST")).isEqualTo(before);
            assertThat(plain.ask("INFO", "commandstats")).contains("cmdstat_zscan");
            connection.close();
        }
    }

    @Test
    void cluster_isCheckedWhole(@TempDir Path folder) throws Exception {
        try (RealRedisCluster cluster = RealRedisCluster.start(folder)) {
            SharedRedisConnection connection = new SharedRedisConnection(cluster.client());
            RedisReviewQueue queue = new RedisReviewQueue(connection, RETENTION, 1000, UsedRedis.REPEAT_WINDOW, CLOCK);
            for (String site : List.of("one", "two", "three", "four", "five", "six")) {
                submission().site(site).outcome(Outcome.HOLD).in(queue);
            }

            CheckReport report = new RedisStoreCheck(connection, queue, site -> true, RETENTION, CLOCK).run();

            assertThat(report.comments()).isEqualTo(6);
            assertThat(report.findings()).isEmpty();
            connection.close();
        }
    }
}
