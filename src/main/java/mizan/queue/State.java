package mizan.queue;

import java.util.Locale;
import mizan.moderation.Outcome;

/** Where a comment stands. */
public enum State {
    HELD,
    APPROVED,
    REJECTED;

    /** The state that a verdict puts a new comment in. */
    public static State of(Outcome outcome) {
        return switch (outcome) {
            case APPROVE -> APPROVED;
            case HOLD -> HELD;
            case REJECT -> REJECTED;
        };
    }

    /** The name in keys, stream fields and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
