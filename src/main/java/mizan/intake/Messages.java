package mizan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import mizan.comment.Language;

/**
 * What Mizan says to readers, in each of its languages. Every text may be printed raw in HTML, because K2's script does
 * that: the bundles hold no markup, and a string among the arguments keeps only letters, digits and harmless punctuation.
 */
final class Messages {

    private static final String HARMLESS = " .:+_-";
    private static final Map<Language, Map<String, String>> BUNDLES = load();

    private Messages() {}

    /**
     * The text under {@code key}, with the arguments in the places that the bundle names ({@link MessageFormat}).
     *
     * @throws IllegalArgumentException when there is no such key
     */
    static String get(Language language, String key, Object... arguments) {
        String pattern = BUNDLES.get(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        return arguments.length == 0 ? pattern : format(language, pattern, arguments);
    }

    /** Every text of a language by its key. */
    static Map<String, String> all(Language language) {
        return BUNDLES.get(language);
    }

    private static String format(Language language, String pattern, Object[] arguments) {
        Object[] harmless = Arrays.stream(arguments).map(Messages::harmless).toArray();
        return new MessageFormat(pattern, language.locale()).format(harmless);
    }

    private static Object harmless(Object argument) {
        return argument instanceof String text ? harmless(text) : argument;
    }

    private static String harmless(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> bundles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            bundles.put(language, load(language));
        }
        return bundles;
    }

    private static Map<String, String> load(Language language) {
        String file = "messages_" + language.tag() + ".properties";
        try (InputStream bytes = Messages.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The messages " + file + " are missing from the build");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("The messages " + file + " cannot be read", e);
        }
    }
}
