package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.DecideResult.Decided;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.DecisionTimeHistogram;
import mizan.queue.statistics.QueueCounts;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisStatisticsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RealQueue real = new RealQueue();

    // What there is now

    @Test
    void counts_followEveryMove() {
        CommentId id = real.held().id();
        real.held();
        real.add(submission());
        assertThat(now().byState()).isEqualTo(states(2, 1, 0));
        assertThat(now().heldByReason()).isEqualTo(Map.of(SignalKind.LINK, 2L));

        Decided rejected = real.reject(id);
        assertThat(now().byState()).isEqualTo(states(1, 1, 1));
        assertThat(now().heldByReason()).isEqualTo(Map.of(SignalKind.LINK, 1L));

        real.queue.undo(rejected.decision().id(), "amina");
        assertThat(now().byState()).isEqualTo(states(2, 1, 0));
        assertThat(now().heldByReason()).isEqualTo(Map.of(SignalKind.LINK, 2L));
    }

    @Test
    void commentWithSeveralReasons_countsUnderEach_once() {
        real.add(submission()
                .verdict(new Verdict(
                        Outcome.HOLD,
                        0.5,
                        0.5,
                        List.of(Signal.of(SignalKind.FLOOD), Signal.of(SignalKind.LINK), Signal.of(SignalKind.LINK)))));

        assertThat(now().heldByReason()).isEqualTo(Map.of(SignalKind.FLOOD, 1L, SignalKind.LINK, 1L));
    }

    @Test
    void oldestHeld_isToldWhereOneIsHeld() {
        assertThat(now().oldestHeld()).isNull();
        real.held();
        real.add(submission().outcome(Outcome.HOLD).submittedAgo(Duration.ofHours(3)));

        assertThat(now().oldestHeld()).isEqualTo(NOW.minus(Duration.ofHours(3)));
    }

    // What happened

    @Test
    void newComments_areCountedByOutcome() {
        real.held();
        real.held();
        real.add(submission());
        real.add(submission().outcome(Outcome.REJECT));
        real.add(submission().site(OTHER_SITE));

        assertThat(today().arrived()).isEqualTo(states(2, 1, 1));
    }

    @Test
    void decisions_areCountedByVerdict_andByWhetherTheyAgree() {
        real.approve(judged(Outcome.HOLD, 0.45));
        real.approve(judged(Outcome.HOLD, 0.8));
        real.reject(judged(Outcome.HOLD, 0.8));
        real.reject(judged(Outcome.APPROVE, 0.1));

        DayFigures today = today();
        assertThat(today.decided().get(Outcome.HOLD)).isEqualTo(Map.of(State.APPROVED, 2L, State.REJECTED, 1L));
        assertThat(today.decided().get(Outcome.APPROVE)).isEqualTo(Map.of(State.APPROVED, 0L, State.REJECTED, 1L));
        assertThat(today.agreed()).isEqualTo(2);
        assertThat(today.differed()).isEqualTo(2);
    }

    @Test
    void decisions_areCountedByTheRulesThatSpokeAgainst_untilTheyAreUndone() {
        CommentId first = real.held().id();
        real.approve(real.held().id());
        Decided rejected = real.reject(first);
        real.reject(real.add(submission()).id());

        assertThat(today().byRule()).isEqualTo(Map.of(SignalKind.LINK, Map.of(State.APPROVED, 1L, State.REJECTED, 1L)));
        real.queue.undo(rejected.decision().id(), "amina");
        assertThat(today().byRule()).isEqualTo(Map.of(SignalKind.LINK, Map.of(State.APPROVED, 1L, State.REJECTED, 0L)));
        assertThat(today().plus(today()).byRule().get(SignalKind.LINK)).containsEntry(State.APPROVED, 2L);
    }

    @Test
    void timeToDecision_isThatOfTheHeldOnly() {
        CommentId held = real.held().id();
        CommentId approved = real.add(submission()).id();
        real.clock.move(Duration.ofMinutes(12));
        real.approve(held);
        real.reject(approved);

        DecisionTimeHistogram waits = today().waits();
        assertThat(waits.total()).isEqualTo(1);
        assertThat(waits.quantile(0.5).orElseThrow()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
    }

    @Test
    void undoneDecision_countsNoLonger_onTheDayOnWhichItWasMade() {
        CommentId id = real.held().id();
        real.clock.move(Duration.ofHours(1));
        Decided approval = real.approve(id);
        real.clock.move(Duration.ofDays(1));

        Decided undone = (Decided) real.queue.undo(approval.decision().id(), "amina");
        assertThat(today()).isEqualTo(arrivedOnly());
        assertThat(day(TODAY.plusDays(1))).isEqualTo(DayFigures.NONE);

        real.queue.undo(undone.decision().id(), "amina");
        assertThat(today().agreed() + today().differed()).isEqualTo(1);
        assertThat(today().waits().total()).isEqualTo(1);
    }

    private static DayFigures arrivedOnly() {
        return DayFigures.read(Map.of("arrived:held", "1"));
    }

    @Test
    void edits_areCounted() {
        CommentId id = real.held().id();
        Decided edited = real.edit(id, "نص");
        real.queue.undo(edited.decision().id(), "amina");

        assertThat(today().edited()).isEqualTo(1);
    }

    @Test
    void days_comeInOrder_andEmptyOnesToo() {
        real.held();
        real.clock.move(Duration.ofDays(2));
        real.held();

        Map<LocalDate, DayFigures> days = real.statistics
                .days(List.of(SITE, OTHER_SITE), TODAY, TODAY.plusDays(2))
                .get(SITE);

        assertThat(days.keySet()).containsExactly(TODAY, TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(days.values())
                .extracting(figures -> figures.arrived().get(State.HELD))
                .containsExactly(1L, 0L, 1L);
        assertThat(real.statistics.days(List.of(), TODAY, TODAY)).isEmpty();
    }

    @Test
    void figures_areKeptForMoreThanAYear() {
        real.held();

        assertThat(RealRedis.ask("PTTL", "mizan:{hespress}:statistics:2026-11-24")
                        .toLong())
                .isGreaterThan(Duration.ofDays(399).toMillis());
    }

    private QueueCounts now() {
        return real.statistics.counts(List.of(SITE)).get(SITE);
    }

    private DayFigures today() {
        return day(TODAY);
    }

    private DayFigures day(LocalDate day) {
        return real.statistics.days(List.of(SITE), day, day).get(SITE).get(day);
    }

    private CommentId judged(Outcome outcome, double abuse) {
        return real.add(submission().verdict(new Verdict(outcome, 0.05, abuse, List.of())))
                .id();
    }

    private static Map<State, Long> states(long held, long approved, long rejected) {
        return Map.of(State.HELD, held, State.APPROVED, approved, State.REJECTED, rejected);
    }
}
