package mizan.queue.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.statistics.CountedFigure;

/**
 * A decision as the decision log has it.
 *
 * @param counted what it added to the statistics: {@code +} or {@code -}, the day, and the figures; empty for nothing
 */
record LoggedDecision(Decision decision, String counted) {

    /** What moving {@code seen} to another state adds to the statistics; undoing it takes that away from the same day. */
    static String counted(QueuedComment seen, State to, String reason, Instant now) {
        if (reason.equals(Decision.UNDECIDED)) {
            return "+" + RedisDecisionScripts.day(now) + " " + CountedFigure.UNDECIDED;
        }
        String figures = CountedFigure.ofDecision(seen.verdict(), to);
        Duration waited = Duration.between(seen.comment().submittedAt(), now);
        return "+" + RedisDecisionScripts.day(now) + " " + figures
                + (seen.state() == State.HELD ? " " + CountedFigure.waited(waited) : "");
    }

    /** What undoing it adds to the statistics. */
    String oppositeOfCounted() {
        return counted.isEmpty() ? "" : (counted.startsWith("+") ? "-" : "+") + counted.substring(1);
    }

    static LocalDate dayOf(String counted) {
        return LocalDate.parse(counted.substring(1, counted.indexOf(' ')));
    }
}
