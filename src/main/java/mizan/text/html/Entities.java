package mizan.text.html;

import org.owasp.html.Encoding;

/**
 * Tells character references from an ampersand that only looks like one. Without its semicolon a named reference counts
 * only where no letter, digit or {@code =} follows, as HTML has it for attributes: in {@code ?b=1&section=2} nobody
 * meant the sign of a section.
 */
final class Entities {

    /** Longer than any entity that the sanitizer decodes. */
    private static final int MAX_LENGTH = 64;

    private Entities() {}

    /** True when the {@code &} at {@code at} begins a character reference. */
    static boolean begins(String text, int at) {
        String candidate = candidate(text, at);
        return !Encoding.decodeHtml(candidate, true).equals(candidate);
    }

    /** The ampersand, what may belong to its reference, and the character after it, which decides. */
    private static String candidate(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end < at + MAX_LENGTH && isPart(text.charAt(end))) {
            end++;
        }
        return text.substring(at, Math.min(end + 1, text.length()));
    }

    private static boolean isPart(char c) {
        return Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '#' || c == ';' || c == '-';
    }
}
