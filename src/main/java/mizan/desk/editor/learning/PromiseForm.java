package mizan.desk.editor.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mizan.language.TypedNumber;
import mizan.learning.site.Promise;

/** A promise as people type it: a percentage, and one in how many. */
final class PromiseForm {

    private static final int HUNDRED = 100;

    private PromiseForm() {}

    /** Throws IllegalArgumentException where one of them is no number, or none that can be promised. */
    static Promise promise(String percent, String oneRejectedIn) {
        double waiting = TypedNumber.decimal(percent).orElseThrow(() -> noNumber(percent));
        long rejected = TypedNumber.whole(oneRejectedIn).orElseThrow(() -> noNumber(oneRejectedIn));
        return new Promise(waiting / HUNDRED, Math.clamp(rejected, 0, Integer.MAX_VALUE));
    }

    private static IllegalArgumentException noNumber(String typed) {
        return new IllegalArgumentException("This is no number: " + typed);
    }

    /** The share that may wait, in per cent, as a field of a form takes it. */
    static String percent(Promise promise) {
        return BigDecimal.valueOf(HUNDRED * promise.waiting())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
