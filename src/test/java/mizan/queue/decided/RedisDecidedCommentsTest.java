package mizan.queue.decided;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.decided.redis.RedisDecidedComments;
import mizan.queue.redis.RedisReviewQueue;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisDecidedCommentsTest {

    private final MovableClock clock = new MovableClock(NOW.plusSeconds(1));
    private final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), clock);
    private final RedisDecidedComments decided = new RedisDecidedComments(RealRedis.connection(), queue);

    @Test
    void decisionsOfPeople_comeFromTheOldestToTheNewest() {
        CommentId first = held("أول");
        CommentId second = held("ثان");
        held("لم يقرر أحد");
        decide(second, 1, State.REJECTED, "insult", "salma");
        decide(first, 1, State.APPROVED, "", "omar");

        assertThat(newest(10)).extracting(StandingDecision::comment).containsExactly(second, first);
        assertThat(newest(10)).extracting(StandingDecision::reason).containsExactly("insult", "");
        assertThat(newest(10)).extracting(StandingDecision::by).containsExactly("salma", "omar");
    }

    @Test
    void newestOfACommentCounts() {
        CommentId comment = held("تعليق");
        decide(comment, 1, State.REJECTED, "other", "salma");
        decide(comment, 2, State.APPROVED, "", "omar");

        assertThat(newest(10)).extracting(StandingDecision::to).containsExactly(State.APPROVED);
    }

    @Test
    void undoneDecision_doesNotCount_andTheOneBeforeDoesAgain() {
        CommentId undone = held("تراجع عنه");
        CommentId twice = held("قرر مرتين");
        DecisionId wrong = decide(undone, 1, State.REJECTED, "insult", "salma");
        decide(twice, 1, State.APPROVED, "", "omar");
        DecisionId second = decide(twice, 2, State.REJECTED, "insult", "salma");
        queue.undo(wrong, "salma");
        queue.undo(second, "salma");

        assertThat(newest(10)).extracting(StandingDecision::comment).containsExactly(twice);
        assertThat(newest(10)).extracting(StandingDecision::to).containsExactly(State.APPROVED);
    }

    @Test
    void undoingTheUndoing_makesTheDecisionCountAgain() {
        CommentId comment = held("تعليق");
        DecisionId decision = decide(comment, 1, State.REJECTED, "insult", "salma");
        DecisionId undoing =
                ((Decided) queue.undo(decision, "salma")).decision().id();
        queue.undo(undoing, "omar");

        assertThat(newest(10)).extracting(StandingDecision::id).containsExactly(decision);
    }

    @Test
    void whatTheMachineOrTimeSettled_isNoDecisionOfAPerson() {
        add(submission().text("قبلته القواعد").outcome(Outcome.APPROVE).build());
        CommentId late = held("لم يقرر أحد في الوقت");
        decide(late, 1, State.REJECTED, Decision.UNDECIDED, Decision.BY_TIME);

        assertThat(newest(10)).isEmpty();
    }

    @Test
    void notesAndEdits_areNoDecisions() {
        CommentId comment = held("تعليق");
        decide(comment, 1, State.APPROVED, "", "omar");
        queue.note(comment, "ملاحظة", "omar");

        assertThat(newest(10)).hasSize(1);
    }

    @Test
    void commentThatIsGone_isLeftOut() {
        CommentId gone = held("ينتهي");
        decide(gone, 1, State.APPROVED, "", "omar");
        RealRedis.ask("DEL", "mizan:{" + SITE + "}:comment:" + gone.code());

        assertThat(newest(10)).isEmpty();
    }

    @Test
    void ofMany_theNewestAreRead() {
        List<CommentId> all =
                IntStream.range(0, 1200).mapToObj(i -> held("تعليق " + i)).toList();
        all.forEach(id -> decide(id, 1, State.APPROVED, "", "omar"));

        assertThat(newest(1100))
                .extracting(StandingDecision::comment)
                .containsExactlyElementsOf(all.subList(100, 1200));
    }

    @Test
    void entriesAfterAnEntry_areCounted() {
        assertThat(decided.lastEntry(SITE)).isEmpty();
        decide(held("أول"), 1, State.APPROVED, "", "omar");
        String last = decided.lastEntry(SITE);
        decide(held("ثان"), 1, State.APPROVED, "", "omar");
        decide(held("ثالث"), 1, State.APPROVED, "", "omar");

        assertThat(decided.entriesAfter(SITE, "", 10)).isEqualTo(3);
        assertThat(decided.entriesAfter(SITE, last, 10)).isEqualTo(2);
        assertThat(decided.entriesAfter(SITE, last, 1)).isEqualTo(1);
    }

    private List<StandingDecision> newest(int most) {
        List<StandingDecision> found = new ArrayList<>();
        decided.newest(SITE, most, comment -> found.add(comment.decision()));
        return found;
    }

    private CommentId held(String text) {
        return add(submission().text(text).outcome(Outcome.HOLD).build());
    }

    private CommentId add(Submission submission) {
        queue.add(submission).await().atMost(Duration.ofSeconds(5));
        return submission.comment().id();
    }

    private DecisionId decide(CommentId id, long version, State to, String reason, String by) {
        return ((Decided) queue.decide(id, version, to, reason, "", by))
                .decision()
                .id();
    }
}
