package mizan.queue.redis;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.Decision;
import mizan.queue.Query;
import mizan.queue.Query.Sort;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.campaign.redis.RedisCampaigns;
import mizan.queue.redis.backfill.RedisHeldBackfill;
import mizan.redis.RedisReplies;
import mizan.signal.SignalKind;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import mizan.text.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the version before held, as it kept it: JSON as it is, and a line of the index for each list and each trait. */
@ExtendWith(RealRedis.class)
class RedisHeldBackfillTest {

    private static final String PREFIX = "mizan:{hespress}:";
    private static final String ADVERT =
            "فرصة العمر لربح المال من البيت بدون رأس مال تواصلوا معنا اليوم على الرقم المذكور في الصفحة ";

    private final RealQueue real = new RealQueue();
    private final RedisHeldBackfill backfill = new RedisHeldBackfill(RealRedis.connection());

    /** Holds it as the version before did. */
    private CommentId earlier(Samples.Sample sample) {
        Submission submission = sample.outcome(Outcome.HOLD).build();
        Comment comment = submission.comment();
        String code = comment.id().code();
        String priority = Long.toString(Priority.score(comment.submittedAt(), submission.verdict()));
        List<String> lists = new ArrayList<>();
        submission.verdict().against().stream().map(SignalKind::name).forEach(kind -> lists.add("reason:" + kind));
        lists.add("article:" + comment.article().id());
        List<String> traits = traits(comment.author(), submission.fingerprint());
        String index = String.join(
                "\n",
                Stream.concat(lists.stream().map(list -> "*" + list), traits.stream())
                        .toList());
        String json = new String(new CommentJson(comment, submission.verdict()).write(), StandardCharsets.UTF_8);
        RealRedis.ask("HSET", PREFIX + "comment:" + code, "state", "held", "comment", json, "priority", priority);
        RealRedis.ask("HSET", PREFIX + "comment:" + code, "index", index);
        String time = Long.toString(comment.submittedAt().toEpochMilli());
        RealRedis.ask("ZADD", PREFIX + "state:held", time, code);
        RealRedis.ask("ZADD", PREFIX + "state:held:priority", priority, code);
        lists.forEach(list -> RealRedis.ask("ZADD", PREFIX + "held:" + list, priority, code));
        traits.forEach(trait -> RealRedis.ask("ZADD", PREFIX + "held:traits", "0", trait + " " + code));
        return comment.id();
    }

    private static List<String> traits(Author author, Fingerprint fingerprint) {
        List<String> bands = fingerprint.bands();
        List<String> traits = new ArrayList<>();
        bands.forEach(band -> traits.add("t" + band));
        for (int i = 0; i < bands.size(); i++) {
            traits.add("p" + i + end(bands.get(i)) + end(bands.get((i + 1) % bands.size())));
        }
        fingerprint.across().forEach(band -> traits.add("u" + band));
        traits.add("a" + author.key());
        traits.add("i" + author.addressKey());
        return traits;
    }

    private static String end(String band) {
        return band.substring(Math.max(0, band.length() - 7));
    }

    private void fill() {
        backfill.backfill(SITE).await().atMost(Duration.ofSeconds(10));
    }

    private List<CommentId> listed(String reason, String article, Sort sort) {
        return real
                .queue
                .list(new Query(List.of(SITE), State.HELD, reason, article, "", sort, "", 200))
                .items()
                .stream()
                .map(item -> item.comment().id())
                .toList();
    }

    private static Set<String> keys(String pattern) {
        return Set.copyOf(RedisReplies.texts(RealRedis.ask("KEYS", PREFIX + pattern)));
    }

    @Test
    void whatWasHeld_isFoundAndCounted_beforeItIsFilledAndAfterwards() {
        CommentId one = earlier(submission());
        CommentId other = earlier(submission().article("8"));

        for (Sort sort : Sort.values()) {
            assertThat(listed("", "", sort)).containsExactlyInAnyOrder(one, other);
            assertThat(listed("LINK", "", sort)).containsExactlyInAnyOrder(one, other);
            assertThat(listed("OFFER", "", sort)).isEmpty();
            assertThat(listed("", "8", sort)).containsExactly(other);
        }
        fill();

        for (Sort sort : Sort.values()) {
            assertThat(listed("LINK", "", sort)).containsExactlyInAnyOrder(one, other);
            assertThat(listed("", "8", sort)).containsExactly(other);
        }
        assertThat(real.statistics.counts(List.of(SITE)).get(SITE).heldByReason())
                .containsEntry(SignalKind.LINK, 2L);
        assertThat(keys("held:traits")).isEmpty();
    }

    @Test
    void whatIsDecidedBeforeItIsFilled_leavesNothing_andCanBeUndone() {
        CommentId id = earlier(submission().text(ADVERT));
        Decision decision = real.approve(id).decision();
        assertThat(keys("held:*")).isEmpty();

        real.queue.undo(decision.id(), "amina", null);

        assertThat(listed("LINK", "", Sort.PRIORITY)).containsExactly(id);
        assertThat(keys("held:traits")).isEmpty();
        assertThat(real.statistics.counts(List.of(SITE)).get(SITE).heldByReason())
                .containsEntry(SignalKind.LINK, 1L);
        real.reject(id);
        assertThat(keys("held:*")).isEmpty();
    }

    @Test
    void whatIsDecidedAfterwards_leavesNothing() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ids.add(earlier(submission().text(ADVERT + i).submittedAgo(Duration.ofSeconds(i))));
        }
        fill();
        fill();
        assertThat(real.statistics.counts(List.of(SITE)).get(SITE).heldByReason())
                .containsEntry(SignalKind.LINK, 120L);

        real.queue.decideHeld(ids, State.REJECTED, "", "", "amina", null);

        assertThat(keys("held:*")).isEmpty();
        assertThat(keys("state:held*")).isEmpty();
    }

    @Test
    void oneThatComesNow_meetsWhatWasHeld() {
        CommentId first = earlier(submission().text(ADVERT + 1));
        CommentId second = earlier(submission().text(ADVERT + 2));
        for (CommentId id : List.of(first, second)) {
            RealRedis.ask("HSET", PREFIX + "held:campaigns", id.code(), first.code());
            RealRedis.ask("ZADD", PREFIX + "held:campaigns:" + first.code(), "1", id.code());
        }
        fill();

        CommentId third =
                real.add(submission().text(ADVERT + 3).outcome(Outcome.HOLD)).id();

        assertThat(real.queue.alike(real.find(third), Similarity.TEXT, 10).first())
                .containsExactlyInAnyOrder(first, second);
        assertThat(real.queue.alike(real.find(first), Similarity.AUTHOR, 10).count())
                .isEqualTo(2);
        assertThat(real.queue.alike(real.find(first), Similarity.ADDRESS, 10).count())
                .isEqualTo(2);
        assertThat(new RedisCampaigns(RealRedis.connection()).of(List.of(first, second, third)))
                .hasSize(3);
    }

    @Test
    void whatScriptsReadOfIt_isThere() {
        CommentId id = earlier(submission().article("8"));

        real.claims.claim(id, "amina");
        real.queue.note(id, "انظر", "amina");

        assertThat(real.changes()).extracting("article").containsExactly("8", "8");
    }
}
