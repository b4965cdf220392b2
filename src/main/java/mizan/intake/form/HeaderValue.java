package mizan.intake.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value of a header with parameters, such as {@code Content-Type: text/plain; charset="utf-8"}. Reading is as lenient
 * as senders are careless: what is no parameter is passed over, and of several parameters of one name the first counts.
 *
 * @param essence what stands before the parameters, in lower case; may be empty
 * @param parameters by their names in lower case
 */
public record HeaderValue(String essence, Map<String, String> parameters) {

    public HeaderValue {
        parameters = Map.copyOf(parameters);
    }

    /** Reads the value of a header; the empty string has neither an essence nor parameters. */
    public static HeaderValue parse(String header) {
        int end = endOfParameter(header, 0);
        String essence = header.substring(0, end).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        while (end < header.length()) {
            int start = end + 1;
            end = endOfParameter(header, start);
            int equals = header.indexOf('=', start);
            if (equals >= start && equals < end) {
                String name = header.substring(start, equals).strip().toLowerCase(Locale.ROOT);
                parameters.putIfAbsent(
                        name, unquoted(header.substring(equals + 1, end).strip()));
            }
        }
        return new HeaderValue(essence, parameters);
    }

    /** The value of a parameter, without quotation marks; empty where it is missing or empty. */
    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** Where the next semicolon outside quotation marks stands, or the end. */
    private static int endOfParameter(String header, int start) {
        boolean isQuoted = false;
        for (int i = start; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '\\' && isQuoted) {
                i++;
            } else if (c == ';' && !isQuoted) {
                return i;
            }
        }
        return header.length();
    }

    private static String unquoted(String value) {
        if (value.indexOf('"') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                plain.append(value.charAt(++i));
            } else if (c != '"') {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
