package mizan.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.ReviewQueue;
import mizan.queue.Submission;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.text.Fingerprint;

/** Fills a site's queue with held comments, by the same script that keeps readers' comments. */
final class HeldQueue {

    /** Fewer than share one connection, so that none waits for one of its own. */
    private static final int UNDER_WAY = 800;

    private static final Duration SPREAD = Duration.ofDays(3);

    private final ReviewQueue queue;
    private final SiteId site;
    private final Random random = new Random(7);
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    HeldQueue(ReviewQueue queue, SiteId site) {
        this.queue = queue;
        this.site = site;
    }

    /** Adds {@code number} comments that came in the last three days; throws where one could not be kept. */
    void fill(int number) throws InterruptedException {
        Instant now = Instant.now();
        for (int i = 0; i < number && failure.get() == null; i++) {
            room.acquire();
            queue.add(submission(i, now)).subscribe().with(added -> room.release(), this::failed);
        }
        room.acquire(UNDER_WAY);
        room.release(UNDER_WAY);
        if (failure.get() != null) {
            throw new IllegalStateException("The queue could not be filled", failure.get());
        }
    }

    private void failed(Throwable cause) {
        failure.set(cause);
        room.release();
    }

    private Submission submission(int number, Instant now) {
        Receipt receipt = Receipt.random(site, random);
        String text = "هذا تعليق رقم " + number + " على خبر اليوم، وفيه رأي لا يعجب كل القراء ورابط example.com";
        Comment comment = new Comment(
                receipt.commentId(),
                new ArticleRef(String.valueOf(random.nextInt(1000)), ""),
                new Author("قارئ " + number, "", "", "author-" + random.nextInt(100_000), "address-" + number % 50_000),
                text,
                text,
                now.minusMillis(random.nextLong(SPREAD.toMillis())));
        Verdict verdict = new Verdict(
                Outcome.HOLD, random.nextDouble(), random.nextDouble(), List.of(Signal.of(SignalKind.LINK)));
        return new Submission(comment, verdict, fingerprint(), receipt, "");
    }

    private Fingerprint fingerprint() {
        return new Fingerprint(random.longs(4).mapToObj(Long::toHexString).toList());
    }
}
