package mizan.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mizan.comment.Language;
import mizan.comment.Texts;
import mizan.signal.Signal;
import mizan.signal.SignalDescriptions;
import mizan.text.FoldingStep;

/** What the desk says in one language: the texts of {@code messages_<language>.properties}, dates and percentages. */
public final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class, "messages");
    private static final SignalDescriptions SIGNALS = new SignalDescriptions();
    private static final Map<Language, Wording> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Wording(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter date;

    private Wording(Language language) {
        this.language = language;
        this.date = DateTimeFormatter.ofPattern(say("date"), language.locale()).withZone(ZoneOffset.UTC);
    }

    /** The wording in {@code language}. */
    static Wording in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** The wording in the language that a client prefers; in {@code otherwise} where it names none of ours. */
    static Wording accepted(List<Locale> accepted, Language otherwise) {
        return accepted.stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .map(Wording::in)
                .orElseGet(() -> in(otherwise));
    }

    public Language language() {
        return language;
    }

    /** The text under {@code key}. */
    public String say(String key) {
        return TEXTS.get(language, key);
    }

    /** The text under {@code prefix.code}, where {@code code} is an enum's constant. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + Choice.code(constant));
    }

    /** A sentence that says what was seen. */
    String describe(Signal signal) {
        return SIGNALS.describe(signal, language);
    }

    /** What a folding step did. */
    String describe(FoldingStep step) {
        return SIGNALS.describe(step, language);
    }

    /** The account that decided, as people know it: the rules are no account. */
    String account(String by) {
        return by.equals("rules") ? say("rules") : by;
    }

    /** What an axis is called; {@code code} as in the API. */
    public String axis(String code) {
        return say("axis." + code);
    }

    /** Date and time in UTC, as people write them. */
    public String time(Instant instant) {
        return date.format(instant);
    }

    /** A probability as a percentage, rounded to a whole number. */
    public String percent(double probability) {
        return Math.round(probability * 100) + "%";
    }

    Set<String> keys() {
        return TEXTS.all(language).keySet();
    }
}
