package mizan.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Recognizes a text whose bytes were read in the wrong charset, so that no word of it is left: the greeting «مرحبا» as
 * {@code Ù…Ø±Ø­Ø¨Ø§} (UTF-8 read as windows-1252), as {@code ظ…ط±ط­ط¨ط§} (UTF-8 read as windows-1256) or as
 * {@code ãÑÍÈÇ} (windows-1256 read as windows-1252).
 */
final class Mojibake {

    /** A single accented letter may be meant. */
    private static final int FEWEST_LETTERS = 2;

    private static final int LAST_ASCII = 0x7F;
    private static final int FIRST_LATIN_1 = 0xA0;
    private static final int LAST_LATIN_1 = 0xFF;

    /** What windows-1252 has in the place of the control characters of Latin-1. */
    private static final String WINDOWS_1252_ONLY = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** What the first bytes of Arabic letters in UTF-8, D8 to DB, are in windows-1256 and windows-1251. */
    private static final String FIRST_BYTES = "طظعغШЩЪЫ";

    private static final List<Charset> MISTAKEN_FOR_UTF_8 =
            List.of(Charset.forName("windows-1256"), Charset.forName("windows-1251"));

    private Mojibake() {}

    /** True when {@code text} has letters, and all of them are the wreck of others. */
    static boolean isAll(String text) {
        int first = firstBeyondAscii(text);
        if (first < 0) {
            return false;
        }
        return FIRST_BYTES.indexOf(text.charAt(first)) >= 0
                ? MISTAKEN_FOR_UTF_8.stream().anyMatch(charset -> isUtf8ReadAs(charset, text))
                : isAccentedOnly(text);
    }

    private static int firstBeyondAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > LAST_ASCII) {
                return i;
            }
            if (Character.isLetterOrDigit(c)) {
                return -1;
            }
        }
        return -1;
    }

    /** No language writes words of accented letters alone. */
    private static boolean isAccentedOnly(String text) {
        int letters = 0;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean isWestern = (c >= FIRST_LATIN_1 && c <= LAST_LATIN_1) || WINDOWS_1252_ONLY.indexOf(c) >= 0;
            if (isWestern) {
                letters += Character.isLetter(c) ? 1 : 0;
            } else if (BlankText.isVisible(c)) {
                return false;
            }
        }
        return letters >= FEWEST_LETTERS;
    }

    private static boolean isUtf8ReadAs(Charset charset, String text) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text.strip()));
            CharBuffer meant = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            long letters = meant.chars().filter(c -> c > LAST_ASCII).count();
            return letters >= FEWEST_LETTERS && meant.chars().noneMatch(Mojibake::isAsciiWord);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAsciiWord(int c) {
        return c <= LAST_ASCII && Character.isLetterOrDigit(c);
    }
}
