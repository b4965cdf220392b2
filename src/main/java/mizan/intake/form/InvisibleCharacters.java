package mizan.intake.form;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Takes out of addresses what nobody sees: keyboards and pages of right-to-left languages put direction marks around an
 * e-mail address, and copied text brings soft hyphens and byte order marks along.
 */
final class InvisibleCharacters {

    private static final int BRAILLE_BLANK = 0x2800;

    private InvisibleCharacters() {}

    /**
     * Whether an invisible character stands between visible ones: nobody types that into the address of a site, and marks of
     * direction make it look like another one.
     */
    static boolean areWithin(String address) {
        // What is left lies in one piece where only the ends lost something.
        return !address.contains(remove(address));
    }

    /** {@code address} without invisible characters anywhere, and without white space and controls at both ends. */
    static String remove(String address) {
        StringBuilder visible = new StringBuilder(address.length());
        address.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        int start = 0;
        int end = visible.length();
        while (start < end && isBlank(visible.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(visible.charAt(end - 1))) {
            end--;
        }
        return visible.substring(start, end);
    }

    private static boolean isInvisible(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || isInterlinear(c);
    }

    /** The marks around annotations; Unicode calls them format characters, but no ignorable ones. */
    private static boolean isInterlinear(int c) {
        return c >= 0xFFF9 && c <= 0xFFFB;
    }

    /** NUL is no blank: a value that holds it is refused, wherever it stands. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (Character.isISOControl(c) && c != 0)
                || c == BRAILLE_BLANK;
    }
}
