package mizan.intake.message;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Map;
import mizan.language.Language;
import mizan.language.MessageBundle;

/**
 * What Mizan says to readers, in each of its languages. Every text may be printed raw in HTML, because K2's script does
 * that: the bundles hold no markup, and a string among the arguments keeps only letters, digits and harmless punctuation.
 */
public final class ReaderMessages {

    private static final String HARMLESS = " .:+_-";
    private static final MessageBundle TEXTS = MessageBundle.of(ReaderMessages.class, "messages");

    private ReaderMessages() {}

    /**
     * The text under {@code key}, with the arguments in the places that the bundle names ({@link MessageFormat}).
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public static String get(Language language, String key, Object... arguments) {
        String pattern = TEXTS.get(language, key);
        return arguments.length == 0 ? pattern : format(language, pattern, arguments);
    }

    /** Every text of a language by its key. */
    static Map<String, String> all(Language language) {
        return TEXTS.all(language);
    }

    private static String format(Language language, String pattern, Object[] arguments) {
        Object[] harmless =
                Arrays.stream(arguments).map(ReaderMessages::harmless).toArray();
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
}
