package mizan.text;

import java.io.Reader;
import mizan.text.html.Characters;

/**
 * A match key as the tokenizer shall see it, character by character in the same place. Unicode's rules keep together
 * what an underscore, a full stop or an apostrophe holds together; in comments these stand where a space was forgotten
 * («انتهى.ثم»), in hashtags and in French elisions, and each side is a word. Between digits a full stop stays.
 */
final class WordReader extends Reader {

    /** Stands for an apostrophe that belongs to its word. */
    private static final char LETTER = 'x';

    private String text = "";
    private int at;

    WordReader over(String key) {
        text = key;
        at = 0;
        return this;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = Math.min(length, text.length() - at);
        if (count <= 0) {
            return -1;
        }
        text.getChars(at, at + count, buffer, offset);
        for (int i = 0; i < count; i++) {
            char c = buffer[offset + i];
            if (c < '0' || (c >= '\u2018' && c <= '\u2019') || c == '_' || c == ':') {
                buffer[offset + i] = seen(c, at + i);
            }
        }
        at += count;
        return count;
    }

    private char seen(char c, int index) {
        return switch (c) {
            case '\'', '\u2018', '\u2019' -> isPartOfArabizi(index) ? LETTER : ' ';
            case '_', ':' -> ' ';
            case '.' -> index + 1 < text.length() && Characters.isAsciiDigit(text.charAt(index + 1)) ? c : ' ';
            default -> c;
        };
    }

    /** «3'ali», «shai7'»: behind these digits, in a word of Latin letters, it is the dot of «غ», «خ», «ض» or «ظ». */
    private boolean isPartOfArabizi(int index) {
        char digit = index > 0 ? text.charAt(index - 1) : ' ';
        char before = index > 1 ? text.charAt(index - 2) : ' ';
        char after = index + 1 < text.length() ? text.charAt(index + 1) : ' ';
        return "3679".indexOf(digit) >= 0
                && !Characters.isAsciiDigit(before)
                && (Characters.isAsciiLetter(before) || Characters.isAsciiLetter(after));
    }

    @Override
    public void close() {
        text = "";
    }
}
