package mizan.text.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;
import mizan.text.fold.MatchKey;

/**
 * Words in which letters of other languages or scripts stand for Arabic ones. The match key gives each such letter one
 * meaning; here it may have that of every Arabic letter of its shape: «ڠ» is «غ» there, and «ع» as well here. Letters
 * that Persian, Urdu and Kurdish write every day keep the one meaning.
 */
final class ShapeReadings {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 14;

    /** Bounds the readings of one word; words with more choices are left alone. */
    private static final int MOST = 40;

    private static final Set<FoldingStep> STEPS = Set.of(FoldingStep.LOOKALIKE_FOLDED);

    /** A vowel of Kurdish and Uyghur, which Arabic does not write. */
    private static final char AE = '\u06D5';

    private static final Map<Character, String> BY_SHAPE = byShape();

    private final MatchKey key;
    private final Term term;
    private final int at;
    private final List<Reading> readings;
    private final String[] choices;
    private final StringBuilder form = new StringBuilder();

    private ShapeReadings(MatchKey key, Term term, int at, List<Reading> readings) {
        this.key = key;
        this.term = term;
        this.at = at;
        this.readings = readings;
        this.choices = new String[term.form().length()];
    }

    /** Adds the readings of {@code term}, the {@code at}th of the text. */
    static void add(MatchKey key, Term term, int at, List<Reading> readings) {
        int length = term.form().length();
        if (length >= SHORTEST && length <= LONGEST) {
            ShapeReadings shapes = new ShapeReadings(key, term, at, readings);
            if (shapes.choose()) {
                shapes.spell(0);
            }
        }
    }

    /** True for a letter that may have more than the one meaning of the match key. */
    static boolean isAmbiguous(char typed) {
        return typed >= '\u063B' && (typed == AE || BY_SHAPE.containsKey(typed));
    }

    private boolean choose() {
        int combinations = 1;
        boolean isChanged = false;
        for (int i = 0; i < choices.length; i++) {
            char c = term.form().charAt(i);
            choices[i] = WordOddities.isArabic(c) ? arabic(c, key.firstTyped(term.start() + i)) : foreign(c, i);
            isChanged |= !choices[i].equals(String.valueOf(c));
            combinations *= Math.max(1, choices[i].length());
            if (choices[i].isEmpty() || combinations > MOST) {
                return false;
            }
        }
        return isChanged;
    }

    private static String arabic(char folded, char typed) {
        return typed == AE ? folded + " " : BY_SHAPE.getOrDefault(typed, String.valueOf(folded));
    }

    /** Digits are letters at the end of a word only: elsewhere chat gives them other meanings. */
    private String foreign(char c, int index) {
        boolean isDigit = c >= '0' && c <= '9';
        return isDigit && index + 1 < choices.length ? "" : ForeignLetters.of(c);
    }

    private void spell(int index) {
        if (index == choices.length) {
            if (form.length() >= SHORTEST && !form.toString().equals(term.form())) {
                readings.add(new Reading(form.toString(), at, at + 1, STEPS));
            }
            return;
        }
        int length = form.length();
        for (int i = 0; i < choices[index].length(); i++) {
            char c = choices[index].charAt(i);
            if (c != ' ') {
                form.append(c);
            }
            spell(index + 1);
            form.setLength(length);
        }
    }

    private static Map<Character, String> byShape() {
        Map<Character, String> shapes = new HashMap<>();
        shapes(shapes, "ٹٺٻټٽٿڀݐݑݒݓݔݕݖ\u08A0\u08A1\u08B6\u08B7\u08B8\u08BE\u08BF\u08C0", "بتثني");
        shapes(shapes, "ڹڻڼڽݧݨݩ\u0889\u08BD", "نبتثي");
        shapes(shapes, "ۑؽؾؿ", "يبتثن");
        shapes(shapes, "ځڂڃڄڅڇڿݗݘݮݯݲݼ\u088A\u08A2\u08C1\u08C5\u08C6", "حجخ");
        shapes(shapes, "ڈډڊڋڌڍڎڏڐۮݙݚ\u08AE", "دذ");
        shapes(shapes, "ڑڒړڔږڗڙۯݛݫݬݱ\u08AA\u08B2\u08B9", "رز");
        shapes(shapes, "ښڛڜۺݜݭݰݽݾ", "سش");
        shapes(shapes, "ڝڞۻ\u08AF", "صض");
        shapes(shapes, "ڟ\u088B\u088C\u08A3", "طظ");
        shapes(shapes, "ڠۼݝݞݟ\u08B3\u08C3", "عغ");
        shapes(shapes, "ڡڢڣڤڥڦڧڨݠݡ\u08A4\u08A5\u08B5\u08BB\u08BC\u08C4", "فق");
        return Map.copyOf(shapes);
    }

    private static void shapes(Map<Character, String> shapes, String typed, String letters) {
        for (char c : typed.toCharArray()) {
            shapes.put(c, letters);
        }
    }
}
