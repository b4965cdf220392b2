package mizan.signal.style;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import mizan.signal.TextRange;

/**
 * Finds text that was encoded as Base64, as hexadecimal digits, or letter by letter as programs write it ({@code \\u0643}, {@code %D9%83}):
 * nobody reads it, so that it is there for whoever decodes it, past the filter. Only what decodes to text counts; identifiers, checksums and
 * addresses do not.
 */
final class EncodedText {

    /** Fewer characters hold no message, and ordinary words among them decode by chance. */
    private static final int SHORTEST = 20;

    /** The part of a blob that is decoded: enough to know. */
    private static final int LONGEST_DECODED = 400;

    /** Escapes in a row that make a word; one or two stand in program text, or are a typing mistake. */
    private static final int FEWEST_ESCAPES = 3;

    /** In bytes of UTF-8, each of which is escaped by itself. */
    private static final int FEWEST_ESCAPED_BYTES = 6;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private EncodedText() {}

    /** The words of {@code text} that are such blobs, in their order. */
    static List<TextRange> in(String text) {
        List<TextRange> found = new ArrayList<>(0);
        if (text.indexOf('\\') >= 0) {
            addEscaped(text, "\\u", Short.BYTES, FEWEST_ESCAPES, found);
        }
        if (text.indexOf('%') >= 0) {
            addEscaped(text, "%", Byte.BYTES, FEWEST_ESCAPED_BYTES, found);
        }
        addBlobs(text, found);
        return found;
    }

    /** Rows of {@code sign}s, each with the digits of {@code bytes} bytes behind it, at least {@code fewest}, that begin a word. */
    private static void addEscaped(String text, String sign, int bytes, int fewest, List<TextRange> found) {
        int start = text.indexOf(sign);
        while (start >= 0) {
            int end = start;
            int count = 0;
            while (text.startsWith(sign, end) && isBeyondAscii(text, end + sign.length(), 2 * bytes)) {
                end += sign.length() + 2 * bytes;
                count++;
            }
            boolean begins = start == 0 || Character.isWhitespace(text.charAt(start - 1));
            if (begins && count >= fewest) {
                found.add(new TextRange(start, end));
            }
            start = text.indexOf(sign, Math.max(end, start + 1));
        }
    }

    /** Whether {@code length} hexadecimal digits stand there, for a character or byte that no plain text escapes for safety. */
    private static boolean isBeyondAscii(String text, int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return false;
            }
            value = 16 * value + digit;
        }
        return value >= FIRST_BEYOND_ASCII;
    }

    private static void addBlobs(String text, List<TextRange> found) {
        int floor = 0;
        // Where a blob is, so many characters in a row are of one: it is enough to look at every twentieth.
        for (int i = SHORTEST - 1; i < text.length(); i = Math.max(i, floor) + SHORTEST) {
            if (!isOfBlob(text.charAt(i))) {
                continue;
            }
            int start = i;
            while (start > floor && isOfBlob(text.charAt(start - 1))) {
                start--;
            }
            int end = i + 1;
            while (end < text.length() && isOfBlob(text.charAt(end))) {
                end++;
            }
            boolean alone = end == text.length() || Character.isWhitespace(text.charAt(end));
            boolean begins = start == 0 || Character.isWhitespace(text.charAt(start - 1));
            if (end - start >= SHORTEST && alone && begins && isEncoded(text.substring(start, end))) {
                found.add(new TextRange(start, end));
            }
            floor = end;
        }
    }

    private static boolean isOfBlob(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "+/=-_".indexOf(c) >= 0;
    }

    private static boolean isEncoded(String blob) {
        String some = blob.length() > LONGEST_DECODED ? blob.substring(0, LONGEST_DECODED) : blob;
        return isText(ofBase64(some)) || isText(ofHex(some));
    }

    private static byte[] ofBase64(String blob) {
        String letters = blob.replace("=", "").replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(letters.substring(0, letters.length() - letters.length() % 4));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] ofHex(String blob) {
        try {
            return HexFormat.of().parseHex(blob);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Letters, digits, punctuation and blanks from end to end; a letter that was cut off at the end does not matter. */
    private static boolean isText(byte[] bytes) {
        if (bytes.length < SHORTEST / 2) {
            return false;
        }
        for (int cut = 0; cut < 4; cut++) {
            try {
                String decoded = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
                return decoded.chars().noneMatch(EncodedText::isUnprintable);
            } catch (CharacterCodingException e) {
                // The last letter may be incomplete: once more without a byte.
            }
        }
        return false;
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) && !Character.isWhitespace(c)
                || Character.getType(c) == Character.UNASSIGNED
                || Character.getType(c) == Character.PRIVATE_USE;
    }
}
