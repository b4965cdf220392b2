package mizan.language;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number of zero or more as a person types it: in the digits of any script, among them Arabic and Persian ones, with a point, a
 * comma or the Arabic separator before the decimals. What only a programming language takes for a number ({@code 3d},
 * {@code 0x1p3}, {@code 1e3}, {@code NaN}), and signs, are no numbers here.
 */
public final class TypedNumber {

    /** As many characters as always fit into a long, and a double tells apart more than anybody types. */
    private static final int MAX_LENGTH = 18;

    private static final char ARABIC_DECIMAL = '\u066B';

    private TypedNumber() {}

    /** The whole number that {@code typed} says, at most 18 digits; empty where it says none. Spaces around it do not count. */
    public static OptionalLong whole(String typed) {
        String plain = plain(typed);
        return plain.isEmpty() || plain.indexOf('.') >= 0
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(plain));
    }

    /** The number, with or without decimals, that {@code typed} says; empty where it says none. Spaces around it do not count. */
    public static OptionalDouble decimal(String typed) {
        String plain = plain(typed);
        boolean isNumber = !plain.isEmpty()
                && !plain.startsWith(".")
                && !plain.endsWith(".")
                && plain.indexOf('.') == plain.lastIndexOf('.');
        return isNumber ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    /** In ASCII digits and points; empty where there is anything else. */
    private static String plain(String typed) {
        String stripped = typed.strip();
        if (stripped.length() > MAX_LENGTH) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        for (char c : stripped.toCharArray()) {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '.' || c == ',' || c == ARABIC_DECIMAL) {
                plain.append('.');
            } else {
                return "";
            }
        }
        return plain.toString();
    }
}
