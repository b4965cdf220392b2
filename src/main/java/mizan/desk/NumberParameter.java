package mizan.desk;

/** Reads whole numbers from parameters and form fields. */
public final class NumberParameter {

    /** As many digits as always fit into a long. */
    private static final int MAX_DIGITS = 18;

    private NumberParameter() {}

    /**
     * The number that {@code digits} write, in ASCII digits and nothing else.
     *
     * @param parameter where it came from, for the message
     * @throws RequestRefusedException when it is no number from {@code min} to {@code max}
     */
    public static long parse(String parameter, String digits, long min, long max) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isNumber) {
            long number = Long.parseLong(digits);
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw RequestRefusedException.wrong(
                parameter, parameter + " is a whole number from " + min + " to " + max + ".");
    }
}
