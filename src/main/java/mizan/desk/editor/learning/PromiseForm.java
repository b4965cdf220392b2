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
        double typed = Double.parseDouble(percent.strip().replace(',', '.').replace(ARABIC_DECIMAL, '.'));
        return new Promise(typed / HUNDRED, Integer.parseInt(oneRejectedIn.strip()));
    }

    /** The share that may wait, in per cent, as a field of a form takes it. */
    static String percent(Promise promise) {
        return BigDecimal.valueOf(HUNDRED * promise.waiting())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
