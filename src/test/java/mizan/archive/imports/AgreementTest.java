package mizan.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private final Agreement agreement = new Agreement();
    private int number;

    private void add(State decided, Outcome verdict, int times) {
        for (int i = 0; i < times; i++) {
            agreement.add(id(++number), decided, verdict);
        }
    }

    private static CommentId id(int number) {
        return CommentId.ofArchive(Samples.SITE, "test", Integer.toString(number));
    }

    @Test
    void eachPairOfDecisionAndVerdict_isCountedAsWhatItIs() {
        add(State.APPROVED, Outcome.APPROVE, 1);
        add(State.REJECTED, Outcome.REJECT, 2);
        add(State.APPROVED, Outcome.HOLD, 4);
        add(State.REJECTED, Outcome.HOLD, 8);
        add(State.APPROVED, Outcome.REJECT, 16);
        add(State.REJECTED, Outcome.APPROVE, 32);
        add(State.HELD, Outcome.APPROVE, 64);

        assertThat(agreement.compared()).isEqualTo(63);
        assertThat(agreement.alike()).isEqualTo(3);
        assertThat(agreement.held()).isEqualTo(12);
        assertThat(agreement.wronglyRejected()).isEqualTo(16);
        assertThat(agreement.wronglyApproved()).isEqualTo(32);
    }

    @Test
    void onlyTheLastThousandCount() {
        add(State.APPROVED, Outcome.REJECT, 500);
        add(State.APPROVED, Outcome.APPROVE, 1000);

        assertThat(agreement.compared()).isEqualTo(1000);
        assertThat(agreement.wronglyRejected()).isZero();
    }

    @Test
    void commentsThatWereThere_areLookedUp_andThoseThatAreGoneAreNotCompared() {
        QueuedComment kept = new QueuedComment(
                Samples.submission().build().comment(),
                Samples.verdict(Outcome.HOLD),
                State.APPROVED,
                2,
                Samples.NOW,
                "archive");
        agreement.add(id(1), State.APPROVED);
        agreement.add(id(2), State.APPROVED);
        agreement.add(id(3), State.APPROVED, Outcome.APPROVE);

        agreement.complete(ids -> {
            assertThat(ids).containsExactly(id(1), id(2));
            return Map.of(id(1), kept);
        });

        assertThat(agreement.compared()).isEqualTo(2);
        assertThat(agreement.held()).isEqualTo(1);
        assertThat(agreement.alike()).isEqualTo(1);
    }
}
