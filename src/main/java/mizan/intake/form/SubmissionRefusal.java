package mizan.intake.form;

import java.time.Duration;
import java.util.List;
import mizan.intake.message.ReaderMessages;

/**
 * A submission that is not let in, for a reason that is not a field's: the HTTP status for those who read it, and the
 * message for the reader by its key in {@link ReaderMessages}.
 *
 * @param retryAfter when to come again; zero where that would not help
 */
public record SubmissionRefusal(int status, String messageKey, List<Object> arguments, Duration retryAfter)
        implements FormReading {

    public static SubmissionRefusal of(int status, String messageKey, Object... arguments) {
        return new SubmissionRefusal(status, messageKey, List.of(arguments), Duration.ZERO);
    }

    public static SubmissionRefusal rateLimited(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        return new SubmissionRefusal(429, "error.rate_limited", List.of(seconds), Duration.ofSeconds(seconds));
    }

    /** The store cannot be reached: nothing was kept, and soon it may be. */
    public static SubmissionRefusal unavailable() {
        return new SubmissionRefusal(503, "error.unavailable", List.of(), Duration.ofMinutes(1));
    }
}
