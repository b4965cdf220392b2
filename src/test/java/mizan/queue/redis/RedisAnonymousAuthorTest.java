package mizan.queue.redis;

import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.Comment;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.queue.Similarity;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Comments of authors without a key: nothing is remembered of them, and none of them is like another. */
@ExtendWith(RealRedis.class)
class RedisAnonymousAuthorTest {

    private final RealQueue real = new RealQueue();

    @Test
    void nothingIsRemembered() {
        Comment approved = real.add(anonymous().outcome(Outcome.APPROVE));
        Comment rejected = real.add(anonymous().outcome(Outcome.REJECT));
        Comment held = real.add(anonymous().outcome(Outcome.HOLD));
        real.approve(held.id());

        assertThat(hasRecord()).isFalse();
        for (Comment comment : new Comment[] {approved, rejected, held}) {
            QueuedComment queued = real.find(comment.id());
            assertThat(real.queue.standing(queued).approved()).isZero();
            assertThat(real.queue.standing(queued).rejected()).isZero();
            assertThat(real.queue.byAuthor(queued, 10)).isEmpty();
        }
    }

    @Test
    void anUndoneDecision_leavesNothingEither() {
        Comment held = real.add(anonymous().outcome(Outcome.HOLD));
        real.queue.undo(real.reject(held.id()).decision().id(), "amina");

        assertThat(hasRecord()).isFalse();
    }

    @Test
    void noneIsByTheAuthorOfAnother() {
        Comment first = real.add(anonymous().outcome(Outcome.HOLD));
        real.add(anonymous().outcome(Outcome.HOLD));

        assertThat(real.queue
                        .alike(real.find(first.id()), Similarity.AUTHOR, 10)
                        .count())
                .isZero();
    }

    private static Samples.Sample anonymous() {
        return submission().name("").email("").author("");
    }

    private static boolean hasRecord() {
        return RealRedis.ask("EXISTS", SiteKeys.of(SITE).author("")).toInteger() > 0;
    }
}
