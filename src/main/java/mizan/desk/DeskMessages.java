package mizan.desk;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.AbsoluteUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mizan.language.Language;
import mizan.language.MessageBundle;
import mizan.moderation.Verdict;
import mizan.queue.Decision;
import mizan.queue.archive.ArchivedDecision;
import mizan.signal.Signal;
import mizan.signal.SignalDescriptions;
import mizan.text.fold.FoldingStep;

/** What the desk says in one language: the texts of {@code messages_<language>.properties}, dates and percentages. */
public final class DeskMessages {

    /** Who decided that is no account. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of(Decision.BY_RULES, Decision.BY_TIME, ArchivedDecision.BY_ARCHIVE);

    private static final MessageBundle TEXTS = MessageBundle.of(DeskMessages.class, "messages");
    private static final SignalDescriptions SIGNALS = new SignalDescriptions();
    private static final Map<Language, DeskMessages> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new DeskMessages(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter date;
    private final ULocale icu;
    private final RelativeDateTimeFormatter ages;

    private DeskMessages(Language language) {
        this.language = language;
        this.date = DateTimeFormatter.ofPattern(say("date"), language.locale());
        this.icu = new ULocale.Builder()
                .setLanguage(language.tag())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        this.ages = RelativeDateTimeFormatter.getInstance(icu);
    }

    /** The messages in {@code language}. */
    public static DeskMessages in(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language), "Every language has messages");
    }

    /** The messages in the language that a client prefers; in {@code otherwise} where it names none of ours. */
    public static DeskMessages accepted(List<Locale> accepted, Language otherwise) {
        return accepted.stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst()
                .map(DeskMessages::in)
                .orElseGet(() -> in(otherwise));
    }

    /** The language that they are in. */
    public Language language() {
        return language;
    }

    /** The text under {@code key}. */
    public String say(String key) {
        return TEXTS.get(language, key);
    }

    /** The text under {@code prefix.code}, where {@code code} is an enum's constant. */
    public String say(String prefix, Enum<?> constant) {
        return say(prefix + "." + EnumCodes.code(constant));
    }

    /** A sentence that says what was seen in a comment of this text. */
    public String describe(Signal signal, String text) {
        return SIGNALS.describe(signal, text, language);
    }

    /** What a folding step did. */
    public String describe(FoldingStep step) {
        return SIGNALS.describe(step, language);
    }

    /** In one line, what the automatic check decided and why; empty where that was not recorded. */
    public String because(Verdict verdict) {
        return DecidingLine.of(verdict, this);
    }

    /** What a reason is called within a sentence: a term by its category, what was learned by the score, others by their kind. */
    String name(Signal signal) {
        if (signal.isLearned()) {
            return say(signal.isLearnedFromSite() ? "milder.learned_site" : "milder.learned");
        }
        String name = SIGNALS.category(signal, language).orElseGet(() -> say("kind", signal.kind()));
        return name.substring(0, 1).toLowerCase(language.locale()) + name.substring(1);
    }

    /** The words of {@code text} that {@code signal} stands on, in quotation marks; empty where no words caused it. */
    String quoted(Signal signal, String text) {
        return SIGNALS.quoted(signal, text, language);
    }

    /** The text under {@code key} with these values in its places. */
    public String fill(String key, Object... values) {
        return new MessageFormat(say(key), icu).format(values);
    }

    /** The account that decided, as people know it: the automatic check is none, nor the time that ran out, nor an archive. */
    public String account(String by) {
        return OF_THE_MACHINE.contains(by) ? say(by) : by;
    }

    /** What an axis is called; {@code code} as in the API. */
    public String axis(String code) {
        return say("axis." + code);
    }

    /** The text under {@code key} for this many, in the plural form that the language has for it. */
    public String count(String key, long number) {
        return new MessageFormat(say(key), icu).format(new Object[] {number});
    }

    /** What the code of a {@link DecisionReason} stands for; the code itself where this version knows no such reason. */
    public String decisionReason(String code) {
        String key = "decision." + code;
        return keys().contains(key) ? say(key) : code;
    }

    /** Date and time in {@code zone}, as people write them. */
    public String time(Instant instant, ZoneId zone) {
        return date.format(instant.atZone(zone));
    }

    /** What a time zone is called. */
    public String zone(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC)
                ? say("utc")
                : zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** How long ago something was, in whole minutes, hours or days; «now» for less than a minute and for the future. */
    public String age(Duration age) {
        if (age.toMinutes() < 1) {
            return ages.format(Direction.PLAIN, AbsoluteUnit.NOW);
        }
        if (age.toHours() < 1) {
            return ages.format((double) age.toMinutes(), Direction.LAST, RelativeUnit.MINUTES);
        }
        return age.toDays() < 1
                ? ages.format((double) age.toHours(), Direction.LAST, RelativeUnit.HOURS)
                : ages.format((double) age.toDays(), Direction.LAST, RelativeUnit.DAYS);
    }

    /** A number with one decimal, as the language writes it. */
    public String decimal(double number) {
        NumberFormat format = NumberFormat.getInstance(icu);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A whole number, its thousands apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(icu).format(number);
    }

    /** A length of time in its greatest whole unit, from seconds to days. */
    public String duration(Duration time) {
        if (time.toMinutes() < 1) {
            return count("time.seconds", time.toSeconds());
        }
        if (time.toHours() < 1) {
            return count("time.minutes", time.toMinutes());
        }
        return time.toDays() < 2 ? count("time.hours", time.toHours()) : count("time.days", time.toDays());
    }

    /** A day without its year. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(day);
    }

    /** A day in digits, without its year, as it stands below the bars of a plot. */
    public String shortDay(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    /** A weight with its sign and one decimal. */
    public String points(double points) {
        return String.format(Locale.ROOT, "%+.1f", points);
    }

    /** A probability as a percentage, rounded to a whole number. */
    public String percent(double probability) {
        return Math.round(probability * 100) + "%";
    }

    /** True when there is a text under {@code key}. */
    public boolean has(String key) {
        return TEXTS.all(language).containsKey(key);
    }

    Set<String> keys() {
        return TEXTS.all(language).keySet();
    }
}
