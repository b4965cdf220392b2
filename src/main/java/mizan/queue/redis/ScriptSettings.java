package mizan.queue.redis;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What is the same in every call of a script; durations are in milliseconds. */
final class ScriptSettings {

    /** A year can be compared with the one before it to the month. */
    private static final Duration STATISTICS_KEPT = Duration.ofDays(400);

    /** An hour's numbers are looked at during the hour after it; the rest is for clocks that differ. */
    private static final Duration ARTICLES_KEPT = Duration.ofHours(3);

    /** Attack mode looks back over an hour at most; the rest is for clocks that differ. */
    static final Duration ATTACK_COUNTS_KEPT = Duration.ofMinutes(70);

    private ScriptSettings() {}

    /** For scripts that write the journal and the statistics. */
    static Map<String, Long> journal(long streamLength) {
        if (streamLength < 1) {
            throw new IllegalArgumentException("The approved stream keeps at least one entry, not " + streamLength);
        }
        return Map.of("STREAM_LENGTH", streamLength, "STATISTICS_KEPT", STATISTICS_KEPT.toMillis());
    }

    /** For scripts that move comments. */
    static Map<String, Long> moves(Duration retention, long streamLength) {
        Map<String, Long> settings = new HashMap<>(journal(streamLength));
        settings.put("RETENTION", positive(retention, "retention"));
        // An author who sends nothing for so long is new again: nothing of a person outlives the comments.
        settings.put("AUTHOR_REMEMBERED", retention.toMillis());
        settings.put("STATISTICS_KEPT", Math.max(STATISTICS_KEPT.toMillis(), 2 * retention.toMillis()));
        return settings;
    }

    /** For {@code add.lua}. */
    static Map<String, Long> adding(Duration retention, long streamLength, Duration repeatWindow) {
        Map<String, Long> settings = new HashMap<>(moves(retention, streamLength));
        settings.put("REPEAT_WINDOW", positive(repeatWindow, "repeat window"));
        settings.put("ARTICLES_KEPT", ARTICLES_KEPT.toMillis());
        settings.put("ATTACK_COUNTS_KEPT", ATTACK_COUNTS_KEPT.toMillis());
        settings.put("BREAKING_LEAD", Priority.BREAKING_LEAD.toMillis());
        settings.put("BREAKING_COMMENTS", Priority.BREAKING_COMMENTS);
        return settings;
    }

    private static long positive(Duration duration, String name) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("The " + name + " is longer than nothing, not " + duration);
        }
        return duration.toMillis();
    }
}
