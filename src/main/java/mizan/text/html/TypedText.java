package mizan.text.html;

/**
 * What a person of the desk typed as text: notes, names and terms. It keeps what they mean to say, and loses what nobody types and
 * nobody sees: control characters, marks that reorder what stands around them, halves of characters and noncharacters. So it is well
 * in HTML, JSON, CSV and logs alike.
 */
public final class TypedText {

    private TypedText() {}

    /** {@code typed} in lines that a line feed parts, without white space around them all. */
    public static String lines(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Characters.isLineBreak(c)) {
                if (!Characters.isCarriageReturnOfPair(typed, i)) {
                    kept.append('\n');
                }
            } else if (!isDropped(typed, i)) {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    /** {@code typed} in one line, with a space for each break and each tab. */
    public static String line(String typed) {
        return lines(typed).replace('\n', ' ').replace('\t', ' ');
    }

    private static boolean isDropped(CharSequence text, int i) {
        return Characters.isDropped(text.charAt(i))
                || Characters.isLoneSurrogate(text, i)
                || isNoncharacter(Character.codePointAt(text, i))
                || i > 0
                        && isNoncharacter(Character.codePointAt(text, i - 1))
                        && Character.isLowSurrogate(text.charAt(i));
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
}
