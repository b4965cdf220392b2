package mizan.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session cookie holds, encrypted: whose session it is, the account's generation when it began, when that was,
 * in seconds since 1970, and an id that no other session has.
 */
public record Session(String account, long generation, long began, String id) {

    /** A working day; afterwards the password is asked for again, however busy the session was. */
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final String SEPARATOR = "/";

    /** The session that {@code text} names; empty where it names none. */
    public static Optional<Session> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        try {
            return parts.length == 4
                    ? Optional.of(new Session(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True while it is younger than {@code longest}. */
    public boolean isYounger(Duration longest, Instant now) {
        return now.getEpochSecond() - began < longest.toSeconds();
    }

    @Override
    public String toString() {
        return account + SEPARATOR + generation + SEPARATOR + began + SEPARATOR + id;
    }
}
