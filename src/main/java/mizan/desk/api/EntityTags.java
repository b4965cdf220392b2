package mizan.desk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mizan.desk.RequestRefusedException;
import mizan.queue.QueuedComment;

/**
 * The versions that a request's {@code If-Match} allows (RFC 9110, section 13.1.1): a list of entity tags.
 * A weak tag counts as the strong one, because proxies that compress weaken the tags that pass through them.
 */
final class EntityTags {

    /** A version that no comment has: a decision about it is always a conflict. */
    private static final long NO_VERSION = -1;

    private static final String WEAK = "W/";
    private static final int VERSION_DIGITS = 18;

    private final List<Long> versions;

    private EntityTags(List<Long> versions) {
        this.versions = versions;
    }

    /** The tag of a comment as it is now. */
    static String of(QueuedComment comment) {
        return "\"" + comment.version() + "\"";
    }

    /**
     * Reads the values of {@code If-Match}, one for each header line. A well-formed tag that is not a version matches
     * nothing; empty elements of the list count for nothing (RFC 9110, section 5.6.1).
     *
     * @throws RequestRefusedException when one is malformed, or no tag is among them
     */
    static EntityTags parse(List<String> lines) {
        return new EntityTags(versions(String.join(",", lines).strip()));
    }

    private static List<Long> versions(String header) {
        List<Long> versions = new ArrayList<>();
        boolean isEmpty = true;
        int at = 0;
        while (at < header.length()) {
            if (isSeparator(header.charAt(at))) {
                at++;
                continue;
            }
            int open = header.startsWith(WEAK, at) ? at + WEAK.length() : at;
            int close = header.startsWith("\"", open) ? header.indexOf('"', open + 1) : -1;
            int next = nextElement(header, close + 1);
            if (close < 0 || next < 0) {
                throw malformed();
            }
            version(header.substring(open + 1, close)).ifPresent(versions::add);
            isEmpty = false;
            at = next;
        }
        if (isEmpty) {
            throw malformed();
        }
        return versions;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ' ' || c == '\t';
    }

    /** Where the element after a tag that ends before {@code at} may begin; negative where no comma follows the tag. */
    private static int nextElement(String header, int at) {
        int next = at;
        while (next < header.length() && header.charAt(next) != ',' && isSeparator(header.charAt(next))) {
            next++;
        }
        return next == header.length() || header.charAt(next) == ',' ? next : -1;
    }

    private static RequestRefusedException malformed() {
        return RequestRefusedException.wrong(
                "If-Match", "If-Match holds the ETag of the comment, in its quotes: \"3\".");
    }

    private static OptionalLong version(String digits) {
        boolean isVersion = !digits.isEmpty()
                && digits.length() <= VERSION_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isVersion ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    /** True when they name the version of {@code comment}. */
    boolean match(QueuedComment comment) {
        return versions.contains(comment.version());
    }

    /** The version of {@code comment} where they allow a change of it, otherwise one that no comment has. */
    long versionOf(QueuedComment comment) {
        return match(comment) ? comment.version() : NO_VERSION;
    }
}
