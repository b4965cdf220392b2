package mizan.queue;

import java.util.Optional;
import mizan.comment.SiteId;

/** The name of a decision, {@code <site>-<entry>}: the site and the id of the entry in its decision log. */
public record DecisionId(SiteId site, String entry) {

    /** Any number with so many fits into a {@code long}; Redis counts milliseconds with thirteen. */
    private static final int MOST_DIGITS = 18;

    /** Reads {@code <site>-<milliseconds>-<sequence>}; empty when it is not of that form. */
    public static Optional<DecisionId> parse(String value) {
        int last = value.lastIndexOf('-');
        int middle = last < 0 ? -1 : value.lastIndexOf('-', last - 1);
        if (middle < 1
                || !SiteId.isValid(value.substring(0, middle))
                || !isNumber(value.substring(middle + 1, last))
                || !isNumber(value.substring(last + 1))) {
            return Optional.empty();
        }
        return Optional.of(new DecisionId(new SiteId(value.substring(0, middle)), value.substring(middle + 1)));
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return site + "-" + entry;
    }
}
