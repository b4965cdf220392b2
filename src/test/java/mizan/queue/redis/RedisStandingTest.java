package mizan.queue.redis;

import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import mizan.comment.Comment;
import mizan.moderation.Outcome;
import mizan.queue.AuthorStanding;
import mizan.queue.DecideResult.Decided;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is decided about comments counts for whoever brings all that the author is trusted by, and for nobody else. */
@ExtendWith(RealRedis.class)
class RedisStandingTest {

    private final RealQueue real = new RealQueue();

    @Test
    void ofOneEmail_eachNameHasAStandingOfItsOwn() {
        add("sara", Outcome.APPROVE);
        add("sara", Outcome.REJECT);
        Comment other = add("somebody else", Outcome.HOLD);

        assertThat(standing(add("sara", Outcome.HOLD))).isEqualTo(new AuthorStanding(1, 1));
        assertThat(standing(other)).isEqualTo(new AuthorStanding(0, 0));
    }

    @Test
    void decisionsAndUndo_countForTheNameThatTheCommentCameUnder() {
        Comment held = add("sara", Outcome.HOLD);
        Comment other = add("somebody else", Outcome.HOLD);

        Decided approved = real.approve(held.id());
        assertThat(standing(held)).isEqualTo(new AuthorStanding(1, 0));
        assertThat(standing(other)).isEqualTo(new AuthorStanding(0, 0));

        real.queue.undo(approved.decision().id(), "amina");
        assertThat(standing(held)).isEqualTo(new AuthorStanding(0, 0));
    }

    @Test
    void otherCommentsOfTheEmail_areShownWhateverTheName() {
        Comment one = add("sara", Outcome.APPROVE);
        Comment other = add("somebody else", Outcome.HOLD);

        assertThat(real.queue.byAuthor(real.find(other.id()), 10))
                .extracting(found -> found.comment().id())
                .containsExactly(one.id());
    }

    @Test
    void commentOfAnEarlierVersion_givesNobodyAStanding() {
        Comment held = add("", Outcome.HOLD);
        real.approve(held.id());

        assertThat(standing(held)).isEqualTo(new AuthorStanding(0, 0));
        assertThat(RealRedis.ask("EXISTS", "mizan:{" + held.site() + "}:author:")
                        .toInteger())
                .isZero();
    }

    @Test
    void standing_isForgottenWithTheRetention() {
        Comment comment = add("sara", Outcome.APPROVE);

        assertThat(RealRedis.ask("TTL", "mizan:{" + comment.site() + "}:author:sara")
                        .toInteger())
                .isBetween(1, 90 * 24 * 3600);
    }

    private Comment add(String standing, Outcome outcome) {
        return real.add(submission().author("email").standing(standing).outcome(outcome));
    }

    private AuthorStanding standing(Comment comment) {
        return real.queue.standing(real.find(comment.id()));
    }
}
