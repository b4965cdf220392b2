package mizan.intake.form;

import java.time.Duration;
import java.util.List;
import mizan.intake.message.ReaderMessages;

/**
 * A submission that is not taken as a whole: the HTTP status for those who read it, and the message for the reader by its
 * key in {@link ReaderMessages}.
 *
 * @param field the field that is to blame, by its plain name; empty where none is
 * @param retryAfter after what time to send it again; zero where that would not help
 */
public record SubmissionRefusal(
        int status, String field, String messageKey, List<Object> arguments, Duration retryAfter)
        implements FormReading {

    public static SubmissionRefusal of(int status, String messageKey, Object... arguments) {
        return new SubmissionRefusal(status, "", messageKey, List.of(arguments), Duration.ZERO);
    }

    /** A refusal for which one field is to blame. */
    public static SubmissionRefusal ofField(String field, int status, String messageKey) {
        return new SubmissionRefusal(status, field, messageKey, List.of(), Duration.ZERO);
    }

    /** The beginning of what a sender named, for a message: enough to know it again. */
    static String beginning(String name) {
        return name.substring(0, Math.min(name.length(), 40));
    }

    /** Over a limit of a minute, or of a day where it takes over an hour. */
    public static SubmissionRefusal rateLimited(Duration retryAfter) {
        if (retryAfter.compareTo(Duration.ofHours(1)) > 0) {
            long hours = retryAfter.plusMinutes(59).toHours();
            return new SubmissionRefusal(429, "", "error.rate_limited_today", List.of(hours), Duration.ofHours(hours));
        }
        long seconds = Math.max(1, retryAfter.toSeconds());
        return new SubmissionRefusal(429, "", "error.rate_limited", List.of(seconds), Duration.ofSeconds(seconds));
    }

    /** The store cannot be reached: nothing was kept, and soon it may be. */
    public static SubmissionRefusal unavailable() {
        return new SubmissionRefusal(503, "", "error.unavailable", List.of(), Duration.ofMinutes(1));
    }
}
