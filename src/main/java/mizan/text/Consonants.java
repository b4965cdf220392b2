package mizan.text;

import java.util.List;
import mizan.text.fold.ArabicLetters;
import mizan.text.html.Characters;

/**
 * The consonants of a text, word after word without space, each as one character for all its spellings: «ق», q and 9
 * are one, and so are «ت», «ط», t and 6. Vowels and hamzas are not written, nor are «ه», «ح» and «ة», for which others
 * write h, 7, a or nothing; a doubled consonant is written once. So a text and its disguises, with letters set apart,
 * words joined, stretched, or spelled in Latin letters and digits, come out nearly alike. For comparing texts, not for
 * reading them: many words have the same consonants.
 */
final class Consonants {

    private static final char NONE = 0;

    /** What a Latin letter may begin together with an h. */
    private static final String BEFORE_H = "sckgtd";

    private static final String WITH_H = "\u0634\u0634\u062E\u063A\u062A\u0632";

    private static final char[] ARABIC = arabic();
    private static final String LATIN_FROM = "bcdfgjklmnpqrstvxz35689";
    private static final String LATIN_TO = "بكدفججكلمنبكرستفكزعختكك";

    private final StringBuilder written;

    private Consonants(int capacity) {
        written = new StringBuilder(capacity);
    }

    /** The consonants of {@code terms}; digits that stand alone are kept as they are. */
    static CharSequence of(List<Term> terms) {
        Consonants consonants = new Consonants(16 + 4 * terms.size());
        for (Term term : terms) {
            consonants.add(term.form());
        }
        return consonants.written;
    }

    private void add(String form) {
        if (isNumber(form)) {
            written.append(form);
            return;
        }
        int last = form.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = form.charAt(i);
            if (i < last && form.charAt(i + 1) == 'h' && BEFORE_H.indexOf(c) >= 0) {
                append(WITH_H.charAt(BEFORE_H.indexOf(c)));
                i++;
            } else {
                append(consonant(c));
            }
        }
    }

    private void append(char consonant) {
        if (consonant != NONE && (written.isEmpty() || written.charAt(written.length() - 1) != consonant)) {
            written.append(consonant);
        }
    }

    private static char consonant(char c) {
        if (c >= ArabicLetters.HAMZA && c <= ArabicLetters.YEH) {
            return ARABIC[c - ArabicLetters.HAMZA];
        }
        if (c <= 'z') {
            int index = LATIN_FROM.indexOf(c);
            return index < 0 ? NONE : LATIN_TO.charAt(index);
        }
        return Character.isLetter(c) ? c : NONE;
    }

    private static boolean isNumber(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (!Characters.isAsciiDigit(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters that Arabizi writes alike become one. */
    private static char[] arabic() {
        char[] consonants = new char[ArabicLetters.YEH - ArabicLetters.HAMZA + 1];
        String from = "بتثجخدذرزسشصضطظعغفقكلمن";
        String to = "بتتجخدزرزسشسدتزعغفككلمن";
        for (int i = 0; i < from.length(); i++) {
            consonants[from.charAt(i) - ArabicLetters.HAMZA] = to.charAt(i);
        }
        return consonants;
    }
}
