package mizan.comment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mizan.digest.Digests;

/**
 * The public name of a comment, {@code <site>-<code>}: it stands in the approved stream and at the desk. It is derived
 * from the {@link Receipt} by a one-way hash, so that knowing an id never yields the receipt.
 */
public record CommentId(SiteId site, String code) {

    /** Characters of the code: 20 characters of Crockford's base 32, 100 bits. */
    public static final int CODE_LENGTH = 20;

    public CommentId {
        if (!Base32.isCode(code, CODE_LENGTH)) {
            throw new IllegalArgumentException(
                    "A comment's code is " + CODE_LENGTH + " characters of lower-case base 32");
        }
    }

    /** Reads {@code <site>-<code>}; empty when it is not of that form. */
    public static Optional<CommentId> parse(String value) {
        int dash = value.lastIndexOf('-');
        if (dash < 1
                || !SiteId.isValid(value.substring(0, dash))
                || !Base32.isCode(value.substring(dash + 1), CODE_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new CommentId(new SiteId(value.substring(0, dash)), value.substring(dash + 1)));
    }

    /**
     * The id of a comment that never had a receipt, because it comes from a site's archive: always the same for the same comment.
     *
     * @param source which system the archive is of
     * @param number the comment's own id there
     */
    public static CommentId ofArchive(SiteId site, String source, String number) {
        byte[] hash = Digests.sha256((site + "\n" + source + "\n" + number).getBytes(StandardCharsets.UTF_8));
        return new CommentId(site, Base32.encode(hash, CODE_LENGTH));
    }

    @Override
    public String toString() {
        return site + "-" + code;
    }
}
