package mizan.signal.offer;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.html.CleanText;

/**
 * Sees a text that is mostly written in a script, or with Latin letters, that readers of an Arabic site do not use: in
 * nearly every case an advert by a machine. Tifinagh, Hebrew, Syriac and Coptic are written in the region.
 */
public final class ForeignScriptDetector implements Detector {

    private static final Set<UnicodeScript> OF_THE_REGION = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.LATIN,
            UnicodeScript.TIFINAGH,
            UnicodeScript.HEBREW,
            UnicodeScript.SYRIAC,
            UnicodeScript.COPTIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN);

    /** Letters of Vietnamese, Turkish and Romanian, which neither French nor Amazigh nor Arabic in Latin letters has. */
    private static final String FOREIGN_LATIN = "ăđơưĩũạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹışğțș";

    private static final char FIRST_ARABIC = '\u0621';
    private static final char LAST_ARABIC = '\u064A';

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_LATIN = 3;

    /** Of the letters of Turkish about one in eight is its own, of Vietnamese one in four. */
    private static final int LATIN_SHARE = 20;

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        CleanText clean = comment.text().clean();
        return isForeign(clean.text())
                ? List.of(Signal.of(
                        SignalKind.FOREIGN_SCRIPT,
                        List.of(Span.of(Field.TEXT, clean, 0, clean.text().length())),
                        ""))
                : List.of();
    }

    /** Arabic and plain Latin letters, which are most of all: to ask for their script would cost ten times the rest. */
    private static boolean isArabicOrPlainLatin(int letter) {
        return letter >= FIRST_ARABIC && letter <= LAST_ARABIC
                || letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isForeign(String text) {
        int letters = 0;
        int foreign = 0;
        int latin = 0;
        for (int i = 0, letter; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            if (isArabicOrPlainLatin(letter)) {
                letters++;
            } else if (Character.isLetter(letter)) {
                letters++;
                foreign += OF_THE_REGION.contains(UnicodeScript.of(letter)) ? 0 : 1;
                latin += FOREIGN_LATIN.indexOf(Character.toLowerCase(letter)) >= 0 ? 1 : 0;
            }
        }
        boolean otherScript = letters >= FEWEST_LETTERS && 2 * foreign > letters;
        return otherScript || latin >= FEWEST_LATIN && latin * LATIN_SHARE >= letters;
    }
}
