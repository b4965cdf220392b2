package mizan.intake.form;

import java.util.Locale;
import java.util.Optional;

/** Reads the value of a {@code Content-Type} header, as lenient as senders are careless. */
public final class MediaTypes {

    private MediaTypes() {}

    /** The media type without parameters, in lower case; empty where there is none. */
    public static String essence(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** The value of a parameter, without quotation marks; empty where it is missing or empty. */
    static Optional<String> parameter(String contentType, String name) {
        for (String parameter : contentType.split(";")) {
            String trimmed = parameter.strip();
            if (trimmed.regionMatches(true, 0, name + "=", 0, name.length() + 1)) {
                return Optional.of(trimmed.substring(name.length() + 1)
                                .replace("\"", "")
                                .strip())
                        .filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }
}
