package mizan.queue.redis;

import static mizan.queue.redis.Samples.SITE;
import static mizan.queue.redis.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Query;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first version kept, which knew no other lists than those of all held comments. */
@ExtendWith(RealRedis.class)
class RedisOlderCommentsTest {

    private final RealQueue real = new RealQueue();
    private final RedisOlderComments older =
            new RedisOlderComments(SharedLine.open(), new RedisComments(SharedLine.open()));

    @Test
    void olderComments_areFoundByReasonArticleAndLikeness_onceTheyAreIndexed() {
        List<Comment> old = IntStream.range(0, 205).mapToObj(i -> oldComment(i)).toList();
        Comment recent = real.add(linked(0).text("نص حديث").article("new"));
        assertThat(real.statistics.heldAbout("old", List.of(SITE))).isZero();

        assertThat(older.index(SITE)).isEqualTo(205);

        assertThat(about("old")).hasSize(100);
        assertThat(real.statistics.heldAbout("old", List.of(SITE))).isEqualTo(205);
        assertThat(real.statistics.counts(List.of(SITE)).get(SITE).heldByReason())
                .containsEntry(SignalKind.LINK, 206L);
        assertThat(real.queue
                        .alike(real.find(old.getFirst().id()), Similarity.TEXT, 5)
                        .count())
                .isEqualTo(204);
        assertThat(about("new")).containsExactly(recent.id());
        assertThat(older.index(SITE)).as("again").isZero();
        real.approve(old.getFirst().id());
        assertThat(real.statistics.heldAbout("old", List.of(SITE))).isEqualTo(204);
    }

    @Test
    void workThatEndedEarly_isGoneOnWith() {
        List<Comment> old = IntStream.range(0, 5).mapToObj(i -> oldComment(i)).toList();
        older.index(SITE);
        old.stream().limit(3).forEach(RedisOlderCommentsTest::makeOld);

        assertThat(older.index(SITE)).isEqualTo(3);
        assertThat(real.statistics.heldAbout("old", List.of(SITE))).isEqualTo(5);
    }

    @Test
    void firstListOfASite_beginsWithIt() {
        Comment old = oldComment(1);

        await().atMost(Duration.ofSeconds(20)).until(() -> about("old").equals(List.of(old.id())));
    }

    @Test
    void settledOne_getsItsIndexWhenItIsHeldAgain() {
        Comment old = oldComment(1);
        Decided approved = real.approve(old.id());

        real.queue.undo(approved.decision().id(), "amina");

        assertThat(real.statistics.heldAbout("old", List.of(SITE))).isEqualTo(1);
        assertThat(about("old")).containsExactly(old.id());
    }

    @Test
    void olderComment_keepsItsPlaceByPriority() {
        Comment old = oldComment(1);
        send(Request.cmd(Command.ZADD)
                .arg(SiteKeys.of(SITE).heldByPriority())
                .arg(5)
                .arg(old.id().code()));

        older.index(SITE);

        String inList = SiteKeys.of(SITE).held(HeldCommentIndex.article("old"));
        assertThat(send(Request.cmd(Command.ZSCORE).arg(inList).arg(old.id().code()))
                        .toDouble())
                .isEqualTo(5);
    }

    private static Samples.Builder linked(int hoursAgo) {
        Verdict verdict = new Verdict(Outcome.HOLD, 0.5, 0.5, List.of(Signal.of(SignalKind.LINK)));
        return submission().submittedAgo(Duration.ofHours(hoursAgo)).verdict(verdict);
    }

    /** Held, and then taken back to how the first version kept it. */
    private Comment oldComment(int number) {
        String advert = "الشيخ الروحاني لجلب الحبيب خلال ساعة واحدة في كل البلاد ولكل الناس";
        Comment comment = real.add(linked(48 - number % 40)
                .article("old")
                .author("author-" + number)
                .text(advert));
        makeOld(comment);
        return comment;
    }

    private static void makeOld(Comment comment) {
        SiteKeys keys = SiteKeys.of(SITE);
        String code = comment.id().code();
        send(Request.cmd(Command.HDEL)
                .arg(keys.comment(comment.id()))
                .arg("index")
                .arg("priority"));
        send(Request.cmd(Command.ZREM)
                .arg(keys.held(HeldCommentIndex.article("old")))
                .arg(code));
        send(Request.cmd(Command.ZREM)
                .arg(keys.held(HeldCommentIndex.reason("LINK")))
                .arg(code));
        send(Request.cmd(Command.DEL).arg(keys.traits()));
    }

    private static Response send(Request request) {
        return RedisReplies.await(RedisReplies.uni(() -> SharedLine.open().send(request)));
    }

    private List<CommentId> about(String article) {
        Query query = new Query(List.of(SITE), State.HELD, "", article, "", Query.Sort.PRIORITY, "", 100);
        return real.queue.list(query).items().stream()
                .map(item -> item.comment().id())
                .toList();
    }
}
