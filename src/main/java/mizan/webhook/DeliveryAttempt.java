package mizan.webhook;

import java.time.Instant;

/**
 * A line of the log of deliveries.
 *
 * @param id sorts by time
 * @param number which attempt it was, from 1
 * @param outcome "delivered", "retry" or "dead"
 * @param answer the status that was answered, or the code of why there was {@linkplain DeliveryFailure none}
 */
public record DeliveryAttempt(
        String id,
        Instant at,
        String delivery,
        String webhook,
        String event,
        String comment,
        int number,
        String outcome,
        String answer) {

    /** Given up, unless an editor sends it again. */
    public boolean isDead() {
        return outcome.equals("dead");
    }
}
