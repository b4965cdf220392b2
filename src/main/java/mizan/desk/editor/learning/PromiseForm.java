package mizan.desk.editor.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mizan.learning.site.Promise;

/** A promise as people type it: a percentage, and one in how many. */
final class PromiseForm {

    private static final int HUNDRED = 100;

    private static final char ARABIC_DECIMAL = '\u066B';

    private PromiseForm() {}

    /** Throws IllegalArgumentException where one of them is no number, or none that can be promised. */
    static Promise promise(String percent, String oneRejectedIn) {
        return new Promise(Double.parseDouble(plain(percent)) / HUNDRED, Integer.parseInt(plain(oneRejectedIn)));
    }

    /** The number in ASCII digits with a point, from any digits and separators that keyboards have. */
    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char c : typed.strip().toCharArray()) {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '.' || c == ',' || c == ARABIC_DECIMAL) {
                plain.append('.');
            } else {
                throw new IllegalArgumentException("This is no number: " + typed);
            }
        }
        return plain.toString();
    }

    /** The share that may wait, in per cent, as a field of a form takes it. */
    static String percent(Promise promise) {
        return BigDecimal.valueOf(HUNDRED * promise.waiting())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
