package mizan.desk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mizan.desk.RequestRefusedException;
import mizan.queue.QueuedComment;

/**
 * The versions that a request's {@code If-Match} allows (RFC 9110, section 13.1.1): {@code *} or a list of entity tags.
 * A weak tag counts as the strong one, because proxies that compress weaken the tags that pass through them.
 */
final class EntityTags {

    /** A version that no comment has: a decision about it is always a conflict. */
    private static final long NO_VERSION = -1;

    private static final String WEAK = "W/";
    private static final int VERSION_DIGITS = 18;

    private final boolean any;
    private final List<Long> versions;

    private EntityTags(boolean any, List<Long> versions) {
        this.any = any;
        this.versions = versions;
    }

    /** The tag of a comment as it is now. */
    static String of(QueuedComment comment) {
        return "\"" + comment.version() + "\"";
    }

    /**
     * Reads the value of {@code If-Match}. A well-formed tag that is not a version matches nothing.
     *
     * @throws RequestRefusedException when it is malformed
     */
    static EntityTags parse(String header) {
        if (header.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<Long> versions = new ArrayList<>();
        for (String tag : header.split(",", -1)) {
            quotedVersion(tag.strip()).ifPresent(versions::add);
        }
        return new EntityTags(false, versions);
    }

    private static OptionalLong quotedVersion(String tag) {
        String quoted = tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
        if (quoted.length() < 2 || !quoted.startsWith("\"") || quoted.indexOf('"', 1) != quoted.length() - 1) {
            throw RequestRefusedException.wrong(
                    "If-Match", "If-Match holds the ETag of the comment, in its quotes: \"3\".");
        }
        return version(quoted.substring(1, quoted.length() - 1));
    }

    private static OptionalLong version(String digits) {
        boolean isVersion = !digits.isEmpty()
                && digits.length() <= VERSION_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isVersion ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** True when they name the version of {@code comment}. */
    boolean match(QueuedComment comment) {
        return any || versions.contains(comment.version());
    }

    /** The version of {@code comment} where they allow a change of it, otherwise one that no comment has. */
    long versionOf(QueuedComment comment) {
        return match(comment) ? comment.version() : NO_VERSION;
    }
}
