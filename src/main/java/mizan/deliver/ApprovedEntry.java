package mizan.deliver;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import mizan.comment.CommentId;

/**
 * An entry of the approved stream.
 *
 * @param position its id in the stream, {@code <milliseconds>-<number>}
 * @param name as the author wrote it, not escaped; as are {@code url} and {@code text}
 * @param user the CMS's own number of a verified author; 0 where the author is none
 * @param decidedBy {@code rules}, {@code moderator} or {@code cms}
 */
public record ApprovedEntry(
        String position,
        Event event,
        CommentId id,
        String article,
        String name,
        String url,
        String text,
        Instant submittedAt,
        long user,
        String decidedBy) {

    /** What became of a comment. */
    public enum Event {
        APPROVED,
        EDITED,
        RETRACTED;

        /** As it stands in the stream. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The decisions that came from the CMS itself. */
    public static final String BY_CMS = "cms";

    /**
     * Reads the fields of an entry; those that it does not know are ignored.
     *
     * @throws IllegalArgumentException if a field is missing or is not what it should be; the message names it
     */
    public static ApprovedEntry read(String position, Map<String, String> fields) {
        return new ApprovedEntry(
                position,
                event(field(fields, "event")),
                CommentId.parse(field(fields, "id"))
                        .orElseThrow(() -> new IllegalArgumentException("its id is no comment's")),
                field(fields, "article"),
                field(fields, "name"),
                field(fields, "url"),
                field(fields, "text"),
                instant(field(fields, "submitted_at")),
                user(fields.getOrDefault("user", "")),
                fields.getOrDefault("decided_by", ""));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return value;
    }

    private static Event event(String code) {
        for (Event event : Event.values()) {
            if (event.code().equals(code)) {
                return event;
            }
        }
        throw new IllegalArgumentException("its event is neither approved nor edited nor retracted");
    }

    private static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its submitted_at is no time in ISO 8601", e);
        }
    }

    private static long user(String number) {
        if (number.isEmpty()) {
            return 0;
        }
        try {
            long user = Long.parseLong(number);
            if (user >= 0) {
                return user;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("its user is no number", e);
        }
        throw new IllegalArgumentException("its user is below 0");
    }

    /** True when the comment is published after this entry. */
    public boolean isPublished() {
        return event != Event.RETRACTED;
    }

    /** True when a decision of the CMS's own people led to this entry. */
    public boolean isByCms() {
        return decidedBy.equals(BY_CMS);
    }

    /** True when this entry comes after the one at {@code other}; the empty text lies before all. */
    public boolean isAfter(String other) {
        return comparePositions(position, other) > 0;
    }

    /** Compares the ids of two entries by their place in the stream; the empty text lies before all. */
    public static int comparePositions(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(!one.isEmpty(), !other.isEmpty());
        }
        int byTime = Long.compareUnsigned(part(one, true), part(other, true));
        return byTime == 0 ? Long.compareUnsigned(part(one, false), part(other, false)) : byTime;
    }

    private static long part(String position, boolean isFirst) {
        int dash = position.indexOf('-');
        return Long.parseUnsignedLong(isFirst ? position.substring(0, dash) : position.substring(dash + 1));
    }
}
