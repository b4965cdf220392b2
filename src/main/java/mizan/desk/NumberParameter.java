package mizan.desk;

import java.util.OptionalLong;
import mizan.language.TypedNumber;

/** Reads whole numbers from parameters and form fields. */
public final class NumberParameter {

    private NumberParameter() {}

    /**
     * The number that {@code digits} write, in ASCII digits and nothing else: what programs and links send.
     *
     * @param parameter where it came from, for the message
     * @throws RequestRefusedException when it is no number from {@code min} to {@code max}
     */
    public static long parse(String parameter, String digits, long min, long max) {
        boolean isPlain = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return checked(parameter, isPlain ? TypedNumber.whole(digits) : OptionalLong.empty(), min, max);
    }

    /**
     * The number that a person typed into a field, in any digits.
     *
     * @param field where it was typed, for the message
     * @throws RequestRefusedException when it is no number from {@code min} to {@code max}
     */
    public static long typed(String field, String typed, long min, long max) {
        return checked(field, TypedNumber.whole(typed), min, max);
    }

    private static long checked(String parameter, OptionalLong number, long min, long max) {
        if (number.isPresent() && number.getAsLong() >= min && number.getAsLong() <= max) {
            return number.getAsLong();
        }
        throw RequestRefusedException.wrong(
                parameter, parameter + " is a whole number from " + min + " to " + max + ".");
    }
}
