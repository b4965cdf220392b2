package mizan.desk.page.queue;

import java.time.Duration;
import java.time.Instant;
import mizan.queue.Claim;

/**
 * Who else is reading a comment, as the page shows it.
 *
 * @param by the account; empty where nobody else is
 * @param left for how many milliseconds more, unless it is renewed; the browser's clock may be wrong, so no time is told
 */
public record ClaimedBy(String by, long left) {

    /** Nobody else has claimed it. */
    static final ClaimedBy NONE = new ClaimedBy("", 0);

    static ClaimedBy of(Claim claim, Instant now) {
        return new ClaimedBy(
                claim.by(), Math.max(0, Duration.between(now, claim.until()).toMillis()));
    }
}
