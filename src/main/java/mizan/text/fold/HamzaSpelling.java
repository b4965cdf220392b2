package mizan.text.fold;

import java.util.Set;

/**
 * A match key in which a hamza is one letter, whatever its seat. Readers and editors differ in it, and so do the schools
 * of Egypt and of the Levant: «مسؤول» and «مسئول», «شيء» and «شئ», «قراءة» and «قرائة», «هيئة» and «هيأة».
 *
 * <p>An alef that begins a word is an alef here, with or without its hamza: there most people leave the hamza out.
 */
final class HamzaSpelling {

    private static final char ALEF_WITH_MADDA = '\u0622';
    private static final char ALEF_WITH_HAMZA_ABOVE = '\u0623';
    private static final char ALEF_WITH_HAMZA_BELOW = '\u0625';

    /** What is written close before a word whose first letter is an alef. */
    private static final Set<String> PREFIXES = Set.of(
            "", "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "فلل", "وب", "ول", "وك",
            "وس", "فب", "فل", "فس");

    private final MatchKey key;
    private final String letters;
    private final StringBuilder spelled;
    private int wordStart;

    private HamzaSpelling(MatchKey key) {
        this.key = key;
        this.letters = key.text();
        this.spelled = new StringBuilder(letters.length() + 8);
    }

    static String of(MatchKey key) {
        HamzaSpelling spelling = new HamzaSpelling(key);
        for (int i = 0; i < spelling.letters.length(); i++) {
            spelling.add(i);
        }
        return spelling.spelled.toString();
    }

    private void add(int at) {
        char c = letters.charAt(at);
        if (!Folding.isArabicLetter(c)) {
            wordStart = at + 1;
            spelled.append(c);
            return;
        }
        switch (key.firstTyped(at)) {
            case ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW -> spelled.append(isFirst(at) ? c : ArabicLetters.HAMZA);
            case ALEF_WITH_MADDA -> addMadda(at);
            case ArabicLetters.WAW_WITH_HAMZA -> spelled.append(ArabicLetters.HAMZA);
            case ArabicLetters.YEH_WITH_HAMZA -> addOnYeh(at);
            default -> addOther(c);
        }
    }

    /** «القرآن» is also written «القرءان». */
    private void addMadda(int at) {
        if (!isFirst(at)) {
            spelled.append(ArabicLetters.HAMZA);
        }
        spelled.append(ArabicLetters.ALEF);
    }

    /** At the end of a word, or before its last alef, the seat may stand for a yeh of its own: «شئ», «شئا». */
    private void addOnYeh(int at) {
        boolean endsWord = isEnd(at + 1) || (letters.charAt(at + 1) == ArabicLetters.ALEF && isEnd(at + 2));
        char before = spelled.isEmpty() ? ' ' : spelled.charAt(spelled.length() - 1);
        if (endsWord && before != ArabicLetters.YEH && before != ArabicLetters.ALEF) {
            spelled.append(ArabicLetters.YEH);
        }
        spelled.append(ArabicLetters.HAMZA);
    }

    /** «مائة» has an alef that nobody says: «مئة». */
    private void addOther(char c) {
        int hamza = spelled.length() - 1;
        boolean isHundred = (c == ArabicLetters.HEH || c == ArabicLetters.TEH)
                && hamza > 1
                && spelled.charAt(hamza) == ArabicLetters.HAMZA
                && spelled.charAt(hamza - 1) == ArabicLetters.ALEF
                && spelled.charAt(hamza - 2) == ArabicLetters.MEEM;
        if (isHundred) {
            spelled.deleteCharAt(hamza - 1);
        }
        spelled.append(c);
    }

    private boolean isFirst(int at) {
        return at - wordStart <= 3 && PREFIXES.contains(letters.substring(wordStart, at));
    }

    private boolean isEnd(int at) {
        return at >= letters.length() || !Folding.isArabicLetter(letters.charAt(at));
    }
}
