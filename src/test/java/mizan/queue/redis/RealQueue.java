package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;

import java.time.Duration;
import java.util.List;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Edition;
import mizan.queue.JournalEntry;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;

/** A queue and what belongs to it on the shared server, with a clock that tests move. */
final class RealQueue {

    final MovableClock clock = new MovableClock(NOW);
    final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), clock);
    final RedisJournal journal = new RedisJournal(RealRedis.connection());
    final RedisStatistics statistics = new RedisStatistics(RealRedis.connection());
    final RedisClaims claims = new RedisClaims(RealRedis.connection(), 100_000, clock);

    Comment add(Samples.Sample sample) {
        return sample.addedTo(queue).comment();
    }

    Comment held() {
        return add(submission().outcome(Outcome.HOLD));
    }

    QueuedComment find(CommentId id) {
        return queue.find(id).await().atMost(Duration.ofSeconds(10)).orElseThrow();
    }

    Decided approve(CommentId id) {
        return (Decided) queue.decide(id, find(id).version(), State.APPROVED, "", "", "amina");
    }

    Decided reject(CommentId id) {
        return (Decided) queue.decide(id, find(id).version(), State.REJECTED, "advert", "", "amina");
    }

    Decided edit(CommentId id, String text) {
        return (Decided) queue.edit(id, find(id).version(), new Edition(text, "سعاد"), "", "brahim");
    }

    /** The journal of the site from its beginning. */
    List<JournalEntry> changes() {
        return journal.after(SITE, "0-0", 1000)
                .await()
                .atMost(Duration.ofSeconds(10))
                .entries();
    }

    List<JournalEntry.Event> events(CommentId id) {
        return changes().stream()
                .filter(change -> change.comment().equals(id))
                .map(JournalEntry::event)
                .toList();
    }
}
