package mizan.queue.redis;

import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.Decision;
import mizan.queue.JournalEntry.Event;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackRule.Beginning;
import mizan.queue.attack.redis.RedisAttacks;
import mizan.queue.statistics.DayFigures;
import mizan.queue.undecided.redis.RedisUndecided;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisUndecidedTest {

    private static final Duration SHORT = Duration.ofDays(3);

    private final RealQueue real = new RealQueue();
    private final RedisAttacks attacks = new RedisAttacks(
            RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), new Random(1), real.clock);
    private final RedisUndecided undecided = new RedisUndecided(
            RealRedis.connection(),
            real.queue,
            attacks,
            site -> site.equals(SITE) ? SHORT : SHORT.multipliedBy(2),
            real.clock);

    @Test
    void commentsOfAnAttackThatIsOver_doNotWaitForEverEither() {
        Attack attack = attacks.begin(SITE, new Beginning("4711", AttackKind.ALIKE), "rules")
                .orElseThrow();
        Submission made = submission().outcome(Outcome.HOLD).build();
        real.queue
                .add(new Submission(
                        made.comment(), made.verdict(), made.fingerprint(), made.receipt(), "", attack, true))
                .await()
                .atMost(Duration.ofSeconds(10));
        real.clock.move(SHORT.plusSeconds(1));
        assertThat(undecided.settle(SITE, 1000)).isZero();
        attacks.end(attack, "rules");
        real.clock.move(SHORT.plusSeconds(1));

        assertThat(undecided.settle(SITE, 1000)).isOne();

        assertThat(attacks.of(SITE)).isEmpty();
        assertThat(real.find(made.comment().id()).state()).isEqualTo(State.REJECTED);
    }

    private CommentId held(Duration ago) {
        return real.add(submission().outcome(Outcome.HOLD).submittedAgo(ago)).id();
    }

    private DayFigures today() {
        LocalDate day = real.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return real.statistics.days(List.of(SITE), day, day).get(SITE).get(day);
    }

    @Test
    void commentThatNobodyDecidesAbout_isNotPublished_andTheOthersWait() {
        CommentId overdue = held(SHORT.plusSeconds(1));
        CommentId waiting = held(SHORT.minusSeconds(1));
        CommentId ofOther = real.add(
                        submission().site(OTHER_SITE).outcome(Outcome.HOLD).submittedAgo(SHORT.plusSeconds(1)))
                .id();

        assertThat(undecided.settle(SITE, 1000)).isOne();
        assertThat(undecided.settle(OTHER_SITE, 1000)).isZero();

        QueuedComment settled = real.find(overdue);
        assertThat(settled.state()).isEqualTo(State.REJECTED);
        assertThat(settled.isUndecided()).isTrue();
        assertThat(real.find(waiting).state()).isEqualTo(State.HELD);
        assertThat(real.find(ofOther).state()).isEqualTo(State.HELD);
        assertThat(RealRedis.ask("PTTL", "mizan:{hespress}:comment:" + overdue.code())
                        .toLong())
                .as("it lives for the retention from now")
                .isPositive();
    }

    @Test
    void it_standsInLogJournalAndStatistics_andNotAsADecisionOfPeople() {
        CommentId overdue = held(SHORT.multipliedBy(2));

        undecided.settle(SITE, 1000);

        assertThat(real.events(overdue)).containsExactly(Event.HELD, Event.RELEASED, Event.REJECTED);
        Decision decision = real.queue.decisions(overdue).getLast();
        assertThat(decision.reason()).isEqualTo(Decision.UNDECIDED);
        assertThat(decision.by()).isEqualTo(Decision.BY_TIME);
        assertThat(today().undecided()).isOne();
        assertThat(today().agreed() + today().differed()).isZero();
        assertThat(today().waits().total()).isZero();
    }

    @Test
    void it_countsNotAgainstItsAuthor_norDoesUndoingIt() {
        QueuedComment rejected = real.find(held(Duration.ofMinutes(1)));
        real.reject(rejected.comment().id());
        CommentId overdue = held(SHORT.multipliedBy(2));

        undecided.settle(SITE, 1000);
        assertThat(real.queue.standing(rejected).rejected()).isOne();

        real.queue.undo(real.queue.decisions(overdue).getLast().id(), "amina", null);
        assertThat(real.find(overdue).state()).isEqualTo(State.HELD);
        assertThat(real.queue.standing(rejected).rejected()).isOne();
        assertThat(today().undecided()).isZero();

        real.reject(overdue);
        assertThat(real.queue.standing(rejected).rejected()).isEqualTo(2);
    }

    @Test
    void personWhoApprovesItAfterwards_changesNothingButThat() {
        CommentId overdue = held(SHORT.multipliedBy(2));
        undecided.settle(SITE, 1000);

        real.approve(overdue);

        QueuedComment approved = real.find(overdue);
        assertThat(approved.isUndecided()).isFalse();
        assertThat(real.queue.standing(approved).approved()).isOne();
        assertThat(real.queue.standing(approved).rejected()).isZero();
    }

    @Test
    void manyAreSettledInSteps_upToTheMost() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            ids.add(held(SHORT.plusSeconds(i + 1)));
        }

        assertThat(undecided.settle(SITE, 200)).isEqualTo(200);
        assertThat(real.find(ids.getLast()).state()).as("the oldest first").isEqualTo(State.REJECTED);
        assertThat(real.find(ids.getFirst()).state()).isEqualTo(State.HELD);
        assertThat(undecided.settle(SITE, 1000)).isEqualTo(250);
        assertThat(undecided.settle(SITE, 1000)).isZero();
        assertThat(RealRedis.ask("KEYS", "mizan:{hespress}:held:*").size()).isZero();
    }
}
