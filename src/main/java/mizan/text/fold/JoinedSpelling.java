package mizan.text.fold;

import java.util.Set;
import mizan.text.html.Characters;

/**
 * A folded text in which what is often written as one is one: names that begin with «عبد» or «أبو» or end in «الله» or
 * «الدين», and numbers, whatever separates their digits.
 */
final class JoinedSpelling {

    private static final Set<String> PARTICLES = Set.of("", "و", "ف", "ب", "ل", "ك", "يا");
    private static final Set<String> FIRST_PARTS = Set.of("عبد", "ابو", "ابي", "ابا", "يا");
    private static final Set<String> LAST_PARTS = Set.of("الله", "الدين");
    private static final int LONGEST_PART = 5;

    private static final String SEPARATORS = " .,-/()_\u00B7\u066B\u066C\u060C\u2010\u2011\u2013";
    private static final int LONGEST_SEPARATOR = 2;

    /** Shorter numbers have no separators; «3.5» is not «35». */
    private static final int FEWEST_DIGITS = 4;

    private final String text;
    private final StringBuilder joined;
    private int wordStart;

    private JoinedSpelling(String text) {
        this.text = text;
        this.joined = new StringBuilder(text.length());
    }

    static String of(String text) {
        JoinedSpelling spelling = new JoinedSpelling(text);
        int at = 0;
        while (at < text.length()) {
            at = spelling.add(at);
        }
        return spelling.joined.toString();
    }

    /** A part of a number without what separates it from others: «(050)». Everything else stays as it is. */
    static String withoutOuterSeparators(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isOuterSeparator(word.charAt(from))) {
            from++;
        }
        while (to > from && isOuterSeparator(word.charAt(to - 1))) {
            to--;
        }
        boolean isNumber =
                from < to && Characters.isAsciiDigit(word.charAt(from)) && Characters.isAsciiDigit(word.charAt(to - 1));
        return isNumber ? word.substring(from, to) : word;
    }

    private static boolean isOuterSeparator(char c) {
        return c == '+' || SEPARATORS.indexOf(c) >= 0;
    }

    /** Adds what stands at {@code at}, and answers where to go on. */
    private int add(int at) {
        char c = text.charAt(at);
        if (Characters.isAsciiDigit(c)) {
            return addNumber(at);
        }
        if (!Character.isLetter(c)) {
            if (c != ' ' || !isWithinName(at)) {
                joined.append(c);
            }
            wordStart = at + 1;
        } else {
            joined.append(c);
        }
        return at + 1;
    }

    private int addNumber(int from) {
        StringBuilder digits = new StringBuilder();
        int end = from;
        for (int next = from; next >= 0; next = nextDigit(end)) {
            digits.append(text.charAt(next));
            end = next + 1;
        }
        joined.append(digits.length() < FEWEST_DIGITS ? text.substring(from, end) : digits);
        wordStart = end;
        return end;
    }

    /** Where the next digit of the number stands that goes up to {@code from}; -1 when it ends there. */
    private int nextDigit(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_SEPARATOR && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && Characters.isAsciiDigit(text.charAt(at)) ? at : -1;
    }

    private boolean isWithinName(int space) {
        boolean isBetweenLetters = space > wordStart
                && space + 1 < text.length()
                && Folding.isArabicLetter(text.charAt(space - 1))
                && Folding.isArabicLetter(text.charAt(space + 1));
        return isBetweenLetters && (isFirstPart(space) || LAST_PARTS.contains(wordAfter(space)));
    }

    private boolean isFirstPart(int end) {
        if (end - wordStart > LONGEST_PART) {
            return false;
        }
        String word = text.substring(wordStart, end);
        return FIRST_PARTS.stream()
                .anyMatch(part ->
                        word.endsWith(part) && PARTICLES.contains(word.substring(0, word.length() - part.length())));
    }

    private String wordAfter(int space) {
        int end = space + 1;
        while (end < text.length() && end - space <= LONGEST_PART + 1 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(space + 1, end);
    }
}
