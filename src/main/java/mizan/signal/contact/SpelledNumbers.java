package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.text.Term;

/**
 * Telephone numbers whose digits are spelled out, as they are dictated: «صفر خمسة خمسة …», with «و» or the article
 * before a digit, in tens («خمسة وعشرين»), in dialects, in French or English, close together or mixed with digits.
 * Whether what they add up to is a number is judged as for digits ({@link DiallingRules}).
 */
final class SpelledNumbers {

    /** A telephone number in a list of terms: {@code first} inclusive, {@code end} exclusive. */
    public record Place(int first, int end) {}

    private static final Set<String> JOINING =
            Set.of("ثم", "بعدها", "بعده", "وبعدها", "وبعده", "وبعدين", "then", "puis");
    private static final int FEWEST_SPELLED = 3;
    private static final int FEWEST_DIGITS = 8;
    /** Beside a call to ring, short numbers are numbers too: hotlines, and those of small countries. */
    private static final int FEWEST_DIGITS_TO_CALL = 5;

    private static final int MOST_JUDGED = 20;

    private final List<Term> terms;
    private final boolean speaksOfCalling;
    private final List<Place> found = new ArrayList<>(0);
    private final StringBuilder digits = new StringBuilder();
    private int judged;

    private SpelledNumbers(List<Term> terms, boolean speaksOfCalling) {
        this.terms = terms;
        this.speaksOfCalling = speaksOfCalling;
    }

    /** The numbers among {@code terms}; {@code speaksOfCalling} where its words ask for a call or a message. */
    static List<Place> in(List<Term> terms, boolean speaksOfCalling) {
        SpelledNumbers numbers = new SpelledNumbers(terms, speaksOfCalling);
        int i = 0;
        while (i < terms.size()) {
            i = numbers.lookFrom(i);
        }
        return numbers.found;
    }

    /** Looks for a number that begins with the term {@code first}; answers where to go on. */
    private int lookFrom(int first) {
        digits.setLength(0);
        if (!NumberWords.append(terms.get(first).form(), digits)) {
            return first + 1;
        }
        List<Integer> lengths = new ArrayList<>(List.of(digits.length()));
        int spelled = isSpelled(first) ? digits.length() : 0;
        int next = first + 1;
        while (next < terms.size() && digits.length() <= DiallingRules.MOST_DIGITS) {
            int before = digits.length();
            if (joins(next)) {
                next++;
                lengths.add(before);
                continue;
            }
            if (!NumberWords.append(terms.get(next).form(), digits)) {
                break;
            }
            spelled += isSpelled(next) ? digits.length() - before : 0;
            lengths.add(digits.length());
            next++;
        }
        if (speaksOfCalling && lengths.size() >= FEWEST_SPELLED && spelled >= FEWEST_DIGITS_TO_CALL) {
            found.add(new Place(first, next));
            return next;
        }
        return spelled < FEWEST_SPELLED ? first + 1 : longest(first, lengths);
    }

    /** A picture between groups of digits, or «بعدها», «ثم» where the text speaks of calling. */
    private boolean joins(int term) {
        String form = terms.get(term).form();
        return (isPicture(form) || speaksOfCalling && JOINING.contains(form))
                && term + 1 < terms.size()
                && NumberWords.append(terms.get(term + 1).form(), new StringBuilder());
    }

    private static boolean isPicture(String form) {
        return !Character.isLetterOrDigit(form.codePointAt(0));
    }

    private boolean isSpelled(int term) {
        return !DigitRun.isDigit(terms.get(term).form().charAt(0));
    }

    private int longest(int first, List<Integer> lengths) {
        for (int count = lengths.size(); count > 0 && lengths.get(count - 1) >= FEWEST_DIGITS; count--) {
            if (isNumber(digits.substring(0, lengths.get(count - 1)))) {
                found.add(new Place(first, first + count));
                return first + count;
            }
        }
        return first + 1;
    }

    private boolean isNumber(String digits) {
        return digits.length() <= DiallingRules.MOST_DIGITS
                && DiallingRules.mayBeNumber(digits, false, speaksOfCalling)
                && (judged++ >= MOST_JUDGED || DiallingRules.isNumber(digits, false));
    }
}
