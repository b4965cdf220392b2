package mizan.queue.deletion;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.Edition;
import mizan.queue.JournalEntry;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.deletion.redis.RedisCommentDeletion;
import mizan.queue.redis.RedisClaims;
import mizan.queue.redis.RedisJournal;
import mizan.queue.redis.RedisReviewQueue;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StoredValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisCommentDeletionTest {

    private static final Duration RETENTION = Duration.ofDays(90);
    private static final String STREAM = "mizan:{hespress}:approved";

    private final MovableClock clock = new MovableClock(NOW);
    private final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), RETENTION, 100_000, Duration.ofMinutes(10), clock);
    private final RedisCommentDeletion deletion =
            new RedisCommentDeletion(RealRedis.connection(), RETENTION, 100_000, clock);
    private final ApprovedStream stream = new ApprovedStream(RealRedis.client());

    @Test
    void approvedComment_isRetracted_andItsOlderEntriesAreGone() {
        CommentId id = submission().text("نص لا يتكرر").in(queue);

        assertThat(delete(id)).isEqualTo(DeleteResult.DELETED);

        assertThat(queue.find(id).await().atMost(Duration.ofSeconds(5))).isEmpty();
        assertThat(stream.entries(SITE))
                .singleElement()
                .satisfies(last -> assertThat(last)
                        .containsEntry("event", "retracted")
                        .containsEntry("id", id.toString())
                        .containsEntry("name", "")
                        .containsEntry("url", "")
                        .containsEntry("text", "")
                        .containsEntry("html", "")
                        .doesNotContainKey("user"));
    }

    /** Whoever reads the stream may have read the approval and not yet the retraction that is deleted with it. */
    @Test
    void commentThatWasRejectedAgain_isRetractedOnceMore_withoutItsName() {
        CommentId id = submission().in(queue);
        queue.edit(id, 1, new Edition("نص آخر", "سعاد"), "", "amina");
        queue.decide(id, 2, State.REJECTED, "insult", "", "amina");

        delete(id);

        assertThat(stream.entries(SITE)).extracting(entry -> entry.get("event")).containsExactly("retracted");
        assertThat(stream.entries(SITE).getFirst()).containsEntry("name", "").containsEntry("text", "");
    }

    @Test
    void commentThatTheSiteNeverHad_leavesNothingOnTheStream() {
        delete(submission().outcome(Outcome.HOLD).in(queue));
        delete(submission().outcome(Outcome.REJECT).in(queue));

        assertThat(stream.entries(SITE)).isEmpty();
    }

    /** As an earlier version left it, which did not note what it told the site. */
    @Test
    void entriesThatTheCommentDoesNotKnow_areFoundInTheStream() {
        CommentId other = submission().in(queue);
        CommentId id = submission().in(queue);
        RealRedis.ask("HDEL", "mizan:{hespress}:comment:" + id.code(), "sent");

        delete(id);

        assertThat(stream.entries(SITE))
                .extracting(entry -> entry.get("id") + " " + entry.get("event"))
                .containsExactly(other + " approved", id + " retracted");
    }

    @Test
    void entriesBeyondThoseThatACommentRemembers_areFoundToo() {
        CommentId id = submission().in(queue);
        for (int version = 1; version <= 150; version++) {
            queue.edit(id, version, new Edition("نص " + version, "سعاد"), "", "amina");
        }

        delete(id);

        assertThat(stream.entries(SITE)).hasSize(1);
        assertThat(RealRedis.ask("XLEN", "mizan:{hespress}:decisions").toLong()).isZero();
    }

    @Test
    void anotherVersion_isNotDeleted() {
        CommentId id = submission().in(queue);
        QueuedComment seen = find(id);
        queue.decide(id, 1, State.REJECTED, "", "", "amina");

        assertThat(deletion.delete(seen, 1, "amina")).isEqualTo(DeleteResult.CHANGED);

        assertThat(find(id).state()).isEqualTo(State.REJECTED);
        assertThat(stream.entries(SITE)).extracting(entry -> entry.get("event")).contains("retracted");
    }

    @Test
    void commentThatIsGone_isNotFound() {
        CommentId id = submission().in(queue);
        QueuedComment seen = find(id);
        delete(id);

        assertThat(deletion.delete(seen, 1, "amina")).isEqualTo(DeleteResult.NOT_FOUND);
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    /** Whatever state it is in, Redis is as if it had never come, but for the journal, the figures and the retraction. */
    @Test
    void nothingElseOfIt_isLeft() {
        queue.add(submission().author("author-2").outcome(Outcome.HOLD).build())
                .await()
                .atMost(Duration.ofSeconds(5));
        Map<String, Object> before = kept();

        CommentId held = submission().text("نص أول").outcome(Outcome.HOLD).in(queue);
        CommentId like = submission()
                .text("نص أول")
                .author("author-3")
                .outcome(Outcome.HOLD)
                .in(queue);
        new RedisClaims(RealRedis.connection(), 100_000, clock).claim(held, "amina");
        CommentId rejected = submission().text("نص ثان").outcome(Outcome.HOLD).in(queue);
        BulkId bulk = BulkId.random();
        queue.decideHeld(List.of(rejected), State.REJECTED, "advert", "كلمة", "amina", bulk);
        CommentId approved = submission().text("نص ثالث").in(queue);
        queue.note(approved, "ملاحظة", "amina");
        List.of(held, like, rejected, approved).forEach(this::delete);

        assertThat(kept()).containsExactlyEntriesOf(before);
    }

    private Map<String, Object> kept() {
        Map<String, Object> kept = new TreeMap<>(StoredValues.read(RealRedis.client()));
        // A stream whose entries are deleted stays as an empty one.
        kept.values().removeIf(value -> value.toString().isEmpty());
        kept.keySet()
                .removeIf(key -> key.equals(STREAM)
                        || key.endsWith(":events")
                        || key.contains(":statistics:")
                        || key.contains(":articles:"));
        return kept;
    }

    @Test
    void otherCommentsOfTheAuthor_stayKnown() {
        CommentId first = submission().outcome(Outcome.HOLD).in(queue);
        queue.decide(first, 1, State.APPROVED, "", "", "amina");
        CommentId second = submission().in(queue);

        delete(second);

        QueuedComment left = find(first);
        assertThat(queue.standing(left).approved()).isEqualTo(1);
        assertThat(queue.byAuthor(find(submission().in(queue)), 10))
                .extracting(comment -> comment.comment().id())
                .containsExactly(first);
    }

    @Test
    void decisionOfABulk_leavesTheBulk() {
        BulkId bulk = BulkId.random();
        CommentId one = submission().outcome(Outcome.HOLD).in(queue);
        CommentId other = submission().outcome(Outcome.HOLD).in(queue);
        queue.decideHeld(List.of(one, other), State.REJECTED, "advert", "", "amina", bulk);

        delete(one);

        assertThat(queue.sizeOfBulk(bulk, List.of(SITE))).isEqualTo(1);
        assertThat(queue.undoAll(queue.inBulk(bulk, List.of(SITE), 10), "amina", null))
                .singleElement()
                .isInstanceOf(DecideResult.Decided.class);
    }

    @Test
    void journal_tellsIt() {
        CommentId held = submission().outcome(Outcome.HOLD).in(queue);
        CommentId approved = submission().in(queue);
        delete(held);
        delete(approved);

        List<JournalEntry> changes = new RedisJournal(RealRedis.connection())
                .after(SITE, "0-0", 100)
                .await()
                .atMost(Duration.ofSeconds(5))
                .entries();

        assertThat(changes)
                .extracting(JournalEntry::event)
                .containsExactly(
                        JournalEntry.Event.HELD,
                        JournalEntry.Event.APPROVED,
                        JournalEntry.Event.RELEASED,
                        JournalEntry.Event.DELETED,
                        JournalEntry.Event.RETRACTED,
                        JournalEntry.Event.DELETED);
    }

    private QueuedComment find(CommentId id) {
        return queue.find(id).await().atMost(Duration.ofSeconds(5)).orElseThrow();
    }

    private DeleteResult delete(CommentId id) {
        QueuedComment seen = find(id);
        return deletion.delete(seen, seen.version(), "amina");
    }
}
