package mizan.language;

import java.util.Locale;
import java.util.Optional;

/** The languages that Mizan speaks to readers and moderators. */
public enum Language {
    ARABIC("ar", "rtl"),
    FRENCH("fr", "ltr"),
    ENGLISH("en", "ltr");

    private final Locale locale;
    private final String direction;

    Language(String tag, String direction) {
        this.locale = Locale.forLanguageTag(tag);
        this.direction = direction;
    }

    public Locale locale() {
        return locale;
    }

    /** The value of HTML's {@code lang}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The value of HTML's {@code dir}. */
    public String direction() {
        return direction;
    }

    /** The language with this tag ({@code ar}, {@code fr-MA}, ...); empty when Mizan does not speak it. */
    public static Optional<Language> of(String tag) {
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
