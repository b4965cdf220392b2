package mizan.text.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;

/**
 * Finds words in Latin letters in which something else stands for a letter: a star for any («f*ck»), a sign or a digit
 * for the letter that it looks like («a$$», «b1tch»), a letter of Greek or Cyrillic for its Latin twin, a regional
 * indicator, of which flags are made, for the letter it is named after.
 */
public final class SignedWords {

    private static final int SHORTEST = 3;
    private static final int SHORTEST_STARRED = 4;
    private static final int LONGEST = 16;

    private static final int FIRST_INDICATOR = 0x1F1E6;
    private static final int LAST_INDICATOR = 0x1F1FF;

    private static final List<String> ANY =
            "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString).toList();

    private static final Map<Integer, List<String>> MEANINGS = meanings();

    private static final Set<FoldingStep> STEPS = Set.of(FoldingStep.SIGN_READ_AS_LETTER);

    private final String key;
    private final List<Term> terms;
    private final List<SignedWord> words = new ArrayList<>(0);
    private int term;

    private SignedWords(AnalyzedText text) {
        this.key = text.key().text();
        this.terms = text.terms();
    }

    /** The signed words of {@code text}, in its order; none in nearly every text. */
    public static List<SignedWord> in(AnalyzedText text) {
        SignedWords signed = new SignedWords(text);
        signed.look();
        return signed.words;
    }

    private void look() {
        int from = -1;
        boolean isSigned = false;
        for (int i = 0, c; i < key.length(); i += Character.charCount(c)) {
            c = key.codePointAt(i);
            boolean isLetter = c >= 'a' && c <= 'z';
            if (isLetter || (!isOfNoUse(c) && MEANINGS.containsKey(c))) {
                from = from < 0 ? i : from;
                isSigned |= !isLetter;
            } else {
                add(from, i, isSigned);
                from = -1;
                isSigned = false;
            }
        }
        add(from, key.length(), isSigned);
    }

    /** A first, cheap look: most characters are Arabic letters and spaces. */
    private static boolean isOfNoUse(int c) {
        return c == ' ' || (c >= '\u0600' && c < '\u20AC');
    }

    private void add(int runStart, int runEnd, boolean isSigned) {
        if (runStart < 0 || !isSigned) {
            return;
        }
        int from = runStart;
        int to = runEnd;
        while (from < to && isPunctuation(key.charAt(from))) {
            from++;
        }
        while (from < to && isPunctuation(key.charAt(to - 1))) {
            to--;
        }
        if (isWord(from, to)) {
            addTerms(from, to);
        }
    }

    private static boolean isPunctuation(char c) {
        return c == '*' || c == '#' || c == '!' || c == '+';
    }

    /** Half of a word at least are letters, and something else is among them. */
    private boolean isWord(int from, int to) {
        int letters = 0;
        int stars = 0;
        int all = 0;
        boolean isSigned = false;
        for (int i = from, c; i < to && all <= LONGEST; i += Character.charCount(c)) {
            c = key.codePointAt(i);
            boolean isPlain = c >= 'a' && c <= 'z';
            letters += isPlain || Character.isLetter(c) || c >= FIRST_INDICATOR ? 1 : 0;
            stars += c == '*' || c == '#' ? 1 : 0;
            isSigned |= !isPlain;
            all++;
        }
        int shortest = stars > 0 ? SHORTEST_STARRED : SHORTEST;
        return isSigned && all >= shortest && all <= LONGEST && letters > 0 && 2 * stars <= all && 3 * letters >= all;
    }

    private void addTerms(int from, int to) {
        while (term < terms.size() && terms.get(term).end() <= from) {
            term++;
        }
        int end = term;
        while (end < terms.size() && terms.get(end).start() < to) {
            end++;
        }
        if (end > term) {
            List<List<String>> letters = key.substring(from, to)
                    .codePoints()
                    .mapToObj(SignedWords::letters)
                    .toList();
            words.add(new SignedWord(letters, term, end, STEPS));
        }
    }

    private static List<String> letters(int c) {
        return MEANINGS.getOrDefault(c, List.of(Character.toString(c)));
    }

    private static Map<Integer, List<String>> meanings() {
        Map<Integer, List<String>> meanings = new HashMap<>();
        meanings.put((int) '*', ANY);
        meanings.put((int) '#', ANY);
        String signs = "1i 1l !i |i |l 0o 3e 4a 5s 7t $s @a +t \u20ACe";
        String twins =
                "\u0430a \u0432b \u0435e \u0451e \u043Ak \u043Cm \u043Dh \u043Eo \u0440p \u0441c \u0442t \u0443y \u0443u \u0445x \u0455s"
                        + " \u0456i \u0458j \u0501d \u051Bq \u051Dw \u04BBh \u04CFl \u0433r \u043Fn"
                        + " \u03B1a \u03B2b \u03B5e \u03B9i \u03BAk \u03BDv \u03BFo \u03C1p \u03C2c \u03C3o \u03C4t \u03C5u \u03C7x \u03B7n \u03C9w \u03B3y \u0585o";
        Stream.of((signs + " " + twins).split(" "))
                .forEach(pair -> meanings.merge(
                        (int) pair.charAt(0),
                        List.of(pair.substring(1)),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        for (int c = FIRST_INDICATOR; c <= LAST_INDICATOR; c++) {
            meanings.put(c, List.of(Character.toString('a' + c - FIRST_INDICATOR)));
        }
        return Map.copyOf(meanings);
    }
}
