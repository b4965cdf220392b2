package mizan.desk;

import java.time.Duration;
import java.util.Random;
import mizan.comment.SiteId;
import mizan.learning.newsroom.Newsroom;
import mizan.learning.newsroom.NewsroomLearner;
import mizan.moderation.Outcome;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.testsupport.Samples;

/** The demo site after its moderators have decided four hundred times, and what that taught. */
public final class DecidedDemo {

    static final int DECISIONS = 400;

    private static final SiteId SITE = new SiteId("demo");

    private static boolean isDecided;

    private DecidedDemo() {}

    /** Decides once, however often it is asked for. */
    public static synchronized void in(ReviewQueue queue, NewsroomLearner learner) {
        if (!isDecided) {
            Random random = new Random(1);
            for (int i = 0; i < DECISIONS; i++) {
                boolean isInsult = i % 2 == 0;
                String sentence = Newsroom.sentence(random);
                String text = isInsult ? sentence + " " + Newsroom.INSULT : sentence;
                decide(queue, SITE, i, text, isInsult, i % 4 < 2 ? "salma" : "omar");
            }
            learner.learn(SITE);
            isDecided = true;
        }
    }

    /** Adds the {@code i}th comment to one of 20 articles, by one of 70 authors, and settles it: what is rejected is an insult. */
    static void decide(ReviewQueue queue, SiteId site, int i, String text, boolean isRejected, String by) {
        Submission submission = Samples.submission()
                .site(site)
                .article(Integer.toString(i % 20))
                .author("author-" + i % 70)
                .original(text)
                .text(text)
                .outcome(Outcome.HOLD)
                .build();
        queue.add(submission).await().atMost(Duration.ofSeconds(5));
        State to = isRejected ? State.REJECTED : State.APPROVED;
        queue.decide(submission.comment().id(), 1, to, isRejected ? "insult" : "", "", by);
    }
}
