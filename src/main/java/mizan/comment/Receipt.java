package mizan.comment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mizan.digest.Digests;

/**
 * What a reader holds after sending a comment, {@code <site>-<code>} with 80 random bits: whoever has it may ask what
 * became of the comment. Only its hash, the {@link CommentId}, is kept for good.
 */
public record Receipt(SiteId site, String code) {

    /** Characters of a code. */
    public static final int CODE_LENGTH = 16;

    public Receipt {
        if (!Base32.isCode(code, CODE_LENGTH)) {
            throw new IllegalArgumentException(
                    "A receipt's code is " + CODE_LENGTH + " characters of lower-case base 32");
        }
    }

    /** A new receipt; {@code random} must be unpredictable. */
    public static Receipt random(SiteId site, RandomGenerator random) {
        byte[] bytes = new byte[CODE_LENGTH * 5 / 8];
        random.nextBytes(bytes);
        return new Receipt(site, Base32.encode(bytes, CODE_LENGTH));
    }

    /** Reads {@code <site>-<code>}, upper case allowed; empty when it is not of that form. */
    public static Optional<Receipt> parse(String typed) {
        String value = typed.toLowerCase(Locale.ROOT);
        int dash = value.lastIndexOf('-');
        if (dash < 1
                || !SiteId.isValid(value.substring(0, dash))
                || !Base32.isCode(value.substring(dash + 1), CODE_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(new SiteId(value.substring(0, dash)), value.substring(dash + 1)));
    }

    /** The id of the comment that this receipt was given for. */
    public CommentId commentId() {
        byte[] hash = Digests.sha256(toString().getBytes(StandardCharsets.US_ASCII));
        return new CommentId(site, Base32.encode(hash, CommentId.CODE_LENGTH));
    }

    @Override
    public String toString() {
        return site + "-" + code;
    }
}
