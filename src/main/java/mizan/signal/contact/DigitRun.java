package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.signal.TextRange;

/**
 * Groups of digits, of any script, that begin at one place of a text with little between them, up to as many digits as
 * a telephone number has.
 */
final class DigitRun {

    private static final String SEPARATORS = " -\u2010\u2011\u2012\u2013./()_*\u2022\u00A0\u0640";
    private static final char ARABIC_INDIC_ZERO = '\u0660';
    private static final char FULLWIDTH_PLUS = '\uFF0B';
    /** U+20E3 after a digit draws a key around it, U+FE0F before that asks for colours. */
    private static final char KEYCAP = '\u20E3';

    private static final char EMOJI_STYLE = '\uFE0F';
    private static final int WIDEST_GAP = 3;
    private static final int YEAR_DIGITS = 4;

    private final String text;
    private final List<TextRange> groups = new ArrayList<>(4);
    private final StringBuilder digits = new StringBuilder();

    private DigitRun(String text) {
        this.text = text;
    }

    /** The run that begins with the digit at {@code start}; without groups where the first is too long already. */
    static DigitRun at(String text, int start) {
        DigitRun run = new DigitRun(text);
        int next = start;
        while (next >= 0 && run.add(next)) {
            next = run.nextGroup();
        }
        return run;
    }

    private boolean add(int start) {
        int end = groupEnd(text, start);
        if (digits.length() + end - start > DiallingRules.MOST_DIGITS) {
            return false;
        }
        for (int i = start; i < end; i++) {
            digits.append((char) ('0' + Character.digit(text.charAt(i), 10)));
        }
        groups.add(new TextRange(start, end));
        return true;
    }

    /** Where the next group begins, if it is near; -1 if none is. */
    private int nextGroup() {
        int i = groups.getLast().end();
        int furthest = Math.min(text.length() - 1, i + WIDEST_GAP);
        while (i < furthest && isSeparator(text.charAt(i))) {
            i++;
        }
        return i < text.length() && isDigit(text.charAt(i)) ? i : -1;
    }

    int groups() {
        return groups.size();
    }

    /** The first {@code count} groups, in the text. */
    TextRange range(int count) {
        int start = groups.getFirst().start();
        return new TextRange(
                hasPlus() ? start - 1 : start, groups.get(count - 1).end());
    }

    /** The digits of the first {@code count} groups, as Latin ones. */
    String digits(int count) {
        int length = 0;
        for (TextRange group : groups.subList(0, count)) {
            length += length(group);
        }
        return digits.substring(0, length);
    }

    boolean hasPlus() {
        int start = groups.getFirst().start();
        return start > 0 && isPlus(text.charAt(start - 1));
    }

    /** True when the first {@code count} groups look like a date, some years, a decimal fraction or scores. */
    boolean looksLikeFigures(int count) {
        List<TextRange> some = groups.subList(0, count);
        return !hasPlus() && count > 1 && (isDate(some) || areYears(some) || isFraction(some) || areScores(some));
    }

    private static boolean isDate(List<TextRange> some) {
        if (some.size() != 3 || length(some.get(1)) > 2) {
            return false;
        }
        int first = length(some.getFirst());
        int last = length(some.getLast());
        return (first <= 2 && last == YEAR_DIGITS) || (first == YEAR_DIGITS && last <= 2);
    }

    private boolean areYears(List<TextRange> some) {
        return some.stream().allMatch(group -> length(group) == YEAR_DIGITS && isYear(group.start()));
    }

    private boolean isYear(int start) {
        int first = Character.digit(text.charAt(start), 10);
        return first == 1 || first == 2;
    }

    private boolean isFraction(List<TextRange> some) {
        return some.size() == 2 && separator(some, 1).equals(".");
    }

    /** Single digits with different signs between them: 2-0 1-1. A number spelt digit by digit keeps to one sign. */
    private boolean areScores(List<TextRange> some) {
        return some.stream().allMatch(group -> length(group) == 1) && separators(some) > 1;
    }

    private long separators(List<TextRange> some) {
        return IntStream.range(1, some.size())
                .mapToObj(i -> separator(some, i))
                .distinct()
                .count();
    }

    private String separator(List<TextRange> some, int index) {
        return text.substring(some.get(index - 1).end(), some.get(index).start());
    }

    private static int length(TextRange range) {
        return range.end() - range.start();
    }

    private static boolean isSeparator(char c) {
        return c == KEYCAP
                || c == EMOJI_STYLE
                || SEPARATORS.indexOf(c) >= 0
                || Character.getType(c) == Character.FORMAT;
    }

    static int groupEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isPlus(char c) {
        return c == '+' || c == FULLWIDTH_PLUS;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= ARABIC_INDIC_ZERO && Character.isDigit(c));
    }
}
