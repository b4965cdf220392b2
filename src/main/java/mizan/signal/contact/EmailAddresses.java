package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import mizan.signal.TextRange;
import org.apache.commons.validator.routines.EmailValidator;

/** Finds e-mail addresses in plain text: looks around each at sign, and lets a library judge what it found. */
final class EmailAddresses {

    private static final String LOCAL_SIGNS = ".-_+%'";
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    private EmailAddresses() {}

    static List<TextRange> in(String text) {
        List<TextRange> found = new ArrayList<>(0);
        int floor = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, at, floor);
            int end = domainEnd(text, at);
            if (start < at && hasDot(text, at + 1, end) && isAddress(text.substring(start, end))) {
                found.add(new TextRange(start, end));
            }
            floor = at + 1;
        }
        return found;
    }

    private static boolean hasDot(String text, int from, int to) {
        int dot = text.indexOf('.', from, to);
        return dot > from;
    }

    private static boolean isAddress(String candidate) {
        return EmailValidator.getInstance().isValid(candidate);
    }

    private static int localStart(String text, int at, int floor) {
        int start = at;
        int lowest = Math.max(floor, at - LONGEST_LOCAL_PART);
        while (start > lowest && isLocalLetter(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && text.charAt(start) == '.') {
            start++;
        }
        return start;
    }

    private static int domainEnd(String text, int at) {
        int end = at + 1;
        int highest = Math.min(text.length(), at + 1 + LONGEST_DOMAIN);
        while (end < highest && isDomainLetter(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && ".-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Latin only, because Arabic words stand right before an address without a space. */
    private static boolean isLocalLetter(char c) {
        return isDomainLetter(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isDomainLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
