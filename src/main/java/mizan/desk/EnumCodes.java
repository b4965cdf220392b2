package mizan.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The codes of an enum's constants in the API and in forms: their names in lower case. */
public final class EnumCodes {

    private EnumCodes() {}

    /** The code of {@code constant}. */
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The codes of all constants of {@code type}, in their order. */
    public static <E extends Enum<E>> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(EnumCodes::code).toList();
    }

    /**
     * The constant with this code, of a field that cannot be left out.
     *
     * @throws RequestRefusedException when it is missing or there is no such constant
     */
    public static <E extends Enum<E>> E required(Class<E> type, String field, @Nullable String code) {
        if (code == null) {
            throw RequestRefusedException.missing(field, codes(type));
        }
        return parse(type, field, code);
    }

    /**
     * The constant with this code, upper case allowed.
     *
     * @param parameter where the code came from, for the message
     * @throws RequestRefusedException when there is none
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String parameter, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.notAllowed(parameter, code, codes(type)));
    }
}
