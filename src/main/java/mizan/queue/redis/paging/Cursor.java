package mizan.queue.redis.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a list of comments: score and code of the last one that was read, or the beginning, where both are empty.
 * Opaque to those who hold it.
 */
public record Cursor(String score, String code) {

    /** The beginning. */
    public static final Cursor START = new Cursor("", "");

    private static final int MAX_LENGTH = 100;

    /** The place behind a comment. */
    public static Cursor behind(long score, String code) {
        return new Cursor(Long.toString(score), code);
    }

    /** Reads what {@link #encode} wrote; throws IllegalArgumentException for anything else. */
    public static Cursor parse(String value) {
        if (value.isEmpty()) {
            return START;
        }
        if (value.length() <= MAX_LENGTH) {
            String place = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
            int space = place.indexOf(' ');
            if (space > 0 && place.chars().limit(space).allMatch(c -> c >= '0' && c <= '9')) {
                return new Cursor(place.substring(0, space), place.substring(space + 1));
            }
        }
        throw new IllegalArgumentException("This cursor was not given out by a list of comments");
    }

    /** The cursor as it is given out. */
    public String encode() {
        String place = score + " " + code;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }
}
