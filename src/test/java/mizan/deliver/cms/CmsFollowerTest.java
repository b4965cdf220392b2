package mizan.deliver.cms;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mizan.comment.CommentId;
import mizan.deliver.ApprovedEntry;
import mizan.deliver.K2Database;
import mizan.deliver.K2Database.Row;
import mizan.deliver.Outcome;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.RealMariaDb;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people change in K2 becomes a decision in Mizan; what deliver wrote does not. */
@ExtendWith({RealRedis.class, RealMariaDb.class})
class CmsFollowerTest {

    private final K2Database k2 = K2Database.utf8mb4();
    private final ReviewQueue queue = new RedisReviewQueue(
            RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());
    private final ApprovedStream stream = new ApprovedStream(RealRedis.client());
    private final CmsDestination destination =
            new CmsDestination(new K2("jos_", false), new Database(k2.url(), "root", "root"), false);
    private final List<String> lines = new ArrayList<>();
    private final CmsFollower follower = destination.follower(queue, lines::add);

    private CommentId id;
    private int delivered;

    @BeforeEach
    void approveOne() {
        id = submission()
                .article("" + K2Database.ITEM)
                .text("مقال <مفيد> & واضح")
                .addedTo(queue)
                .comment()
                .id();
        assertThat(deliver()).containsExactly(Outcome.Kind.INSERTED);
    }

    @AfterEach
    void close() {
        destination.close();
    }

    private QueuedComment comment() {
        return queue.find(id).await().atMost(Duration.ofSeconds(5)).orElseThrow();
    }

    /** Delivers the entries of the stream that were not delivered yet. */
    private List<Outcome.Kind> deliver() {
        List<StreamEntry> entries = new ArrayList<>();
        stream.entries(SITE).stream()
                .skip(delivered)
                .forEach(fields -> entries.add(new StreamEntry(++delivered + "-0", fields)));
        return destination.write(entries).stream().map(Outcome::kind).toList();
    }

    private List<String> decisions() {
        return queue.decisions(id).stream()
                .map(decision -> decision.kind() + " " + decision.to() + " " + decision.by())
                .toList();
    }

    private Row row() {
        return k2.comments().getFirst();
    }

    @Test
    void whatWasDelivered_isNoDecision() {
        follower.follow();

        assertThat(decisions()).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void hiddenInK2_isRejectedByCmsAndNotWrittenBack() {
        k2.execute("UPDATE jos_k2_comments SET published = 0");

        follower.follow();
        follower.follow();

        assertThat(decisions()).containsExactly("DECISION REJECTED cms");
        assertThat(comment().state()).isEqualTo(State.REJECTED);
        assertThat(stream.last(SITE.value()))
                .containsEntry("event", "retracted")
                .containsEntry("decided_by", ApprovedEntry.BY_CMS);
        Row before = row();
        assertThat(deliver()).containsExactly(Outcome.Kind.UNCHANGED);
        assertThat(row()).isEqualTo(before);
        follower.follow();
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void shownAgainInK2_isApprovedByCms() {
        k2.execute("UPDATE jos_k2_comments SET published = 0");
        follower.follow();
        k2.execute("UPDATE jos_k2_comments SET published = 1");
        follower.follow();

        assertThat(decisions()).containsExactly("DECISION REJECTED cms", "DECISION APPROVED cms");
        assertThat(deliver()).containsExactly(Outcome.Kind.UNCHANGED, Outcome.Kind.UNCHANGED);
        assertThat(row().published()).isEqualTo(1);
    }

    @Test
    void deletedInK2_isRejectedOnce() {
        k2.execute("DELETE FROM jos_k2_comments");

        follower.follow();
        follower.follow();

        assertThat(decisions()).containsExactly("DECISION REJECTED cms");
        assertThat(deliver()).containsExactly(Outcome.Kind.UNCHANGED);
        assertThat(k2.comments()).isEmpty();
    }

    @Test
    void rewrittenInK2_isEditedWithTheWordsOfK2() {
        k2.execute("UPDATE jos_k2_comments SET commentText = 'نص &lt;آخر&gt; &amp; <b>أوضح</b>'");

        follower.follow();

        assertThat(decisions()).containsExactly("EDIT APPROVED cms");
        assertThat(comment().text()).isEqualTo("نص <آخر> & أوضح");
        assertThat(comment().name()).isEqualTo(comment().comment().author().name());
        Row before = row();
        assertThat(deliver()).containsExactly(Outcome.Kind.UNCHANGED);
        assertThat(row()).isEqualTo(before);
    }

    @Test
    void hiddenAndRewrittenAtOnce_isBoth() {
        k2.execute("UPDATE jos_k2_comments SET commentText = 'نص آخر', published = 0");

        follower.follow();

        assertThat(decisions()).containsExactly("DECISION REJECTED cms", "EDIT REJECTED cms");
    }

    @Test
    void emptiedInK2_keepsTheTextOfMizan() {
        k2.execute("UPDATE jos_k2_comments SET commentText = '  '");

        follower.follow();
        follower.follow();

        assertThat(decisions()).isEmpty();
        assertThat(lines).hasSize(1).first().asString().contains("empty or too long");
    }

    @Test
    void decisionAtTheDeskAfterwards_reachesK2() {
        k2.execute("UPDATE jos_k2_comments SET published = 0");
        follower.follow();
        Decision byCms = queue.decisions(id).getFirst();
        queue.undo(byCms.id(), "amina");

        assertThat(deliver()).containsExactly(Outcome.Kind.UNCHANGED, Outcome.Kind.PUBLISHED);
        assertThat(row().published()).isEqualTo(1);
        follower.follow();
        assertThat(decisions()).hasSize(2);
    }

    @Test
    void commentThatMizanNoLongerKeeps_isSaidOnce() {
        RealRedis.ask("FLUSHALL");
        k2.execute("UPDATE jos_k2_comments SET published = 0");

        follower.follow();
        follower.follow();

        assertThat(lines).hasSize(1).first().asString().contains("no longer keeps it");
    }
}
