package mizan.queue.redis;

import java.time.LocalDate;
import mizan.queue.Decision;

/**
 * A decision as the decision log has it.
 *
 * @param counted what it added to the statistics: {@code +} or {@code -}, the day, and the figures; empty for nothing
 */
record LoggedDecision(Decision decision, String counted) {

    /** What undoing it adds to the statistics. */
    String oppositeOfCounted() {
        return counted.isEmpty() ? "" : (counted.startsWith("+") ? "-" : "+") + counted.substring(1);
    }

    static LocalDate dayOf(String counted) {
        return LocalDate.parse(counted.substring(1, counted.indexOf(' ')));
    }
}
