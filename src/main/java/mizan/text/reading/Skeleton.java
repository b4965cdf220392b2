package mizan.text.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.ArabicLetters;
import mizan.text.fold.MatchKey;

/**
 * What is left of Arabic writing when its dots go: the rasm. Letters of one shape, such as beh, teh, theh, noon and
 * yeh, become one; which of them takes that shape only inside a word is not looked at. Readers write without dots to
 * slip past filters, mostly in political talk, so that it is a reason to look and no guilt
 * (doi 10.1177/20539517251318277).
 */
public final class Skeleton {

    private static final char DOTLESS_BEH = ArabicLetters.DOTLESS_BEH;
    private static final char DOTLESS_QAF = '\u066F';
    private static final char DOTLESS_FEH = '\u06A1';
    private static final char DOTLESS_NOON = '\u06BA';

    private static final char[] SHAPES = shapes();

    /** Letters that other languages have and Arabic has not; those write 06BA and 0649 as letters. */
    private static final String OTHER_LANGUAGES = "ٹڈڑےہۇۆېۈۋەڤڭ";

    private static final String DOTTED = "بتثجخذزشضظغفقنيةپچڤیئ";

    /**
     * The share of letters with dots in ordinary Arabic is 40 to 50 per cent. Prayers
     * («لا إله إلا الله محمد رسول الله») have as few as this, so that a lack of dots only confirms what dotless letters say.
     */
    private static final double FEWEST_DOTTED = 0.1;

    private static final int LETTERS_TO_TELL = 24;
    private static final int WORDS_TO_TELL = 2;

    /** An alef maksura inside a word is as often a forgotten space after «على». */
    private static final int MAKSURAS_TO_TELL = 3;

    /** For each character of the Arabic block: 0 no letter, 1 a letter, 2 one with dots, 3 one that lost them. */
    private static final byte[] KINDS = kinds();

    /**
     * A text in which dots were left out.
     *
     * @param words for each of its terms the form with dotless letters as such; empty for one that has its dots
     * @param throughout true when not one word but the writing is without dots
     */
    public record Dotless(List<Optional<String>> words, boolean throughout) {

        public Dotless {
            words = List.copyOf(words);
        }
    }

    private Skeleton() {}

    /** The shape of a folded word, as long as the word itself. */
    public static String of(String form) {
        StringBuilder shape = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            shape.append(shape(form.charAt(i)));
        }
        return shape.toString();
    }

    /** True when {@code typed}, a letter with or without its dots, can be {@code letter}. */
    public static boolean mayBe(char typed, char letter) {
        return typed == letter || typed == shape(letter);
    }

    /** The words of {@code text} that lack dots; empty when none does. */
    public static Optional<Dotless> in(AnalyzedText text) {
        String typed = text.clean().text();
        int letters = 0;
        int dotted = 0;
        boolean archigraphemes = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '\u0620' && c <= '\u06FF') {
                byte kind = KINDS[c - '\u0600'];
                letters += kind == 0 ? 0 : 1;
                dotted += kind == 2 ? 1 : 0;
                archigraphemes |= kind == 3 || (c == ArabicLetters.ALEF_MAKSURA && isArabicLetter(typed, i + 1));
            }
        }
        boolean lacksDots = letters >= LETTERS_TO_TELL && dotted < FEWEST_DOTTED * letters;
        return archigraphemes ? dotless(text, lacksDots) : Optional.empty();
    }

    private static Optional<Dotless> dotless(AnalyzedText text, boolean lacksDots) {
        if (isOtherLanguage(text.clean().text())) {
            return Optional.empty();
        }
        List<String> forms = new ArrayList<>(text.terms().size());
        int found = 0;
        int certain = 0;
        for (Term term : text.terms()) {
            String form = dotlessForm(text.key(), term);
            forms.add(form);
            found += lacksDots(form) ? 1 : 0;
            certain += lacksDots(form) && holdsArchigrapheme(term.form()) ? 1 : 0;
        }
        boolean often = found >= MAKSURAS_TO_TELL && found * 4 >= forms.size();
        boolean mostly = certain >= WORDS_TO_TELL || certain * 2 >= forms.size() || lacksDots;
        boolean throughout = (certain > 0 && mostly) || often;
        return found > 0 ? Optional.of(new Dotless(words(forms, throughout), throughout)) : Optional.empty();
    }

    /** Where dots are missing throughout, a word whose shape needs no other letters lacks them as well. */
    private static List<Optional<String>> words(List<String> forms, boolean throughout) {
        return forms.stream()
                .map(form -> Optional.of(form).filter(word -> throughout || lacksDots(word)))
                .toList();
    }

    private static boolean lacksDots(String form) {
        return form.length() > 1 && holdsArchigrapheme(form);
    }

    private static String dotlessForm(MatchKey key, Term term) {
        String form = term.form();
        StringBuilder dotless = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            boolean maksuraInside = c == ArabicLetters.YEH
                    && i + 1 < form.length()
                    && key.firstTyped(term.start() + i) == ArabicLetters.ALEF_MAKSURA;
            dotless.append(maksuraInside ? DOTLESS_BEH : isArchigrapheme(c) ? shape(c) : c);
        }
        return dotless.toString();
    }

    private static boolean holdsArchigrapheme(String form) {
        for (int i = 0; i < form.length(); i++) {
            if (isArchigrapheme(form.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOtherLanguage(String typed) {
        int found = 0;
        for (int i = 0; i < typed.length() && found < 2; i++) {
            found += OTHER_LANGUAGES.indexOf(typed.charAt(i)) >= 0 ? 1 : 0;
        }
        return found == 2;
    }

    private static boolean isArabicLetter(String typed, int at) {
        return at < typed.length() && WordOddities.isArabic(typed.charAt(at));
    }

    private static boolean isArchigrapheme(char c) {
        return c == DOTLESS_BEH || c == DOTLESS_QAF || c == DOTLESS_FEH || c == DOTLESS_NOON;
    }

    private static char shape(char c) {
        return c >= '\u0600' && c <= '\u06FF' ? SHAPES[c - '\u0600'] : c;
    }

    /** For each character of the Arabic block what is left of it without dots. */
    private static char[] shapes() {
        char[] shapes = new char[0x100];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = (char) ('\u0600' + i);
        }
        Map<Character, Character> dotted = Map.ofEntries(
                Map.entry('ب', DOTLESS_BEH),
                Map.entry('ت', DOTLESS_BEH),
                Map.entry('ث', DOTLESS_BEH),
                Map.entry('ن', DOTLESS_BEH),
                Map.entry('ي', DOTLESS_BEH),
                Map.entry(DOTLESS_NOON, DOTLESS_BEH),
                Map.entry('ف', DOTLESS_FEH),
                Map.entry('ق', DOTLESS_FEH),
                Map.entry(DOTLESS_QAF, DOTLESS_FEH),
                Map.entry('ج', 'ح'),
                Map.entry('خ', 'ح'),
                Map.entry('ذ', 'د'),
                Map.entry('ز', 'ر'),
                Map.entry('ش', 'س'),
                Map.entry('ض', 'ص'),
                Map.entry('ظ', 'ط'),
                Map.entry('غ', 'ع'));
        dotted.forEach((letter, shape) -> shapes[letter - '\u0600'] = shape);
        return shapes;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x100];
        for (int i = 0x20; i < kinds.length; i++) {
            char c = (char) ('\u0600' + i);
            if (isArchigrapheme(c)) {
                kinds[i] = 3;
            } else if (DOTTED.indexOf(c) >= 0) {
                kinds[i] = 2;
            } else if (Character.isLetter(c) && c != ArabicLetters.TATWEEL) {
                kinds[i] = 1;
            }
        }
        return kinds;
    }
}
