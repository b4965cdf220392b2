package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.TextRange;

/**
 * Finds telephone numbers in plain text. Of the runs of digits that begin at one place the longest that is a number
 * counts. Each place begins a bounded number of runs, and a bounded number of runs is judged by the library.
 */
final class PhoneNumbers {

    /**
     * So many runs are judged; after them whatever looks like a number is taken for one, because nobody writes so many
     * that only look like it, unless to hide the last.
     */
    private static final int MOST_JUDGED = 20;

    private final String text;
    private final boolean speaksOfCalling;
    private final List<TextRange> found = new ArrayList<>(0);
    private int judged;

    private PhoneNumbers(String text, boolean speaksOfCalling) {
        this.text = text;
        this.speaksOfCalling = speaksOfCalling;
    }

    /** The numbers in {@code text}; {@code speaksOfCalling} where its words ask for a call or a message. */
    static List<TextRange> in(String text, boolean speaksOfCalling) {
        PhoneNumbers numbers = new PhoneNumbers(text, speaksOfCalling);
        int i = 0;
        while (i < text.length()) {
            i = DigitRun.isDigit(text.charAt(i)) ? numbers.lookFrom(i) : i + 1;
        }
        return numbers.found;
    }

    /** Looks for a number that begins with the digit at {@code start}; answers where to go on. */
    private int lookFrom(int start) {
        if (mayBegin(start)) {
            DigitRun run = DigitRun.at(text, start);
            for (int count = run.groups(); count > 0; count--) {
                if (isNumber(run, count)) {
                    TextRange range = run.range(count);
                    found.add(range);
                    return range.end();
                }
            }
        }
        return DigitRun.groupEnd(text, start);
    }

    /** Figures of everyday writing are dismissed at their first digit; digits that end a user name are no number. */
    private boolean mayBegin(int start) {
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        boolean endsWord = before == '_' || (before < '\u0250' && Character.isLetter(before));
        return !endsWord && (speaksOfCalling || DiallingRules.mayBegin(text.charAt(start), DigitRun.isPlus(before)));
    }

    private boolean isNumber(DigitRun run, int count) {
        String digits = run.digits(count);
        return DiallingRules.mayBeNumber(digits, run.hasPlus(), speaksOfCalling)
                && !run.looksLikeFigures(count)
                && (judged++ >= MOST_JUDGED || DiallingRules.isNumber(digits, run.hasPlus()));
    }
}
