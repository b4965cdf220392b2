package mizan.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** What Mizan says, by key, in each of its languages: from UTF-8 property files that lie beside the class that says it. */
public final class MessageBundle {

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private MessageBundle() {}

    /**
     * Reads the files {@code <name>_<language>.properties} beside {@code owner}.
     *
     * @throws IllegalStateException when one is missing from the build
     */
    public static MessageBundle of(Class<?> owner, String name) {
        MessageBundle read = new MessageBundle();
        for (Language language : Language.values()) {
            read.texts.put(language, read(owner, name + "_" + language.tag() + ".properties"));
        }
        return read;
    }

    /**
     * The text under {@code key}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String get(Language language, String key) {
        String text = all(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        return text;
    }

    /** Every text of a language by its key. */
    public Map<String, String> all(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, String> read(Class<?> owner, String file) {
        try (InputStream bytes = owner.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("The texts " + file + " are missing from the build");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
