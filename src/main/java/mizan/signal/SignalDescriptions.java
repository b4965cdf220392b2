package mizan.signal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.language.Language;
import mizan.language.MessageBundle;
import mizan.signal.context.Sense;
import mizan.text.fold.FoldingStep;

/**
 * What signals, lexicon categories and folding steps are called, in every language that Mizan speaks; for moderators.
 * The sentences stand in {@code signals_ar.properties} and its sisters beside this class.
 */
public final class SignalDescriptions {

    private static final String DETAIL_SEPARATOR = ": ";

    /** A longer word is cut in a sentence; the comment itself shows it whole. */
    private static final int LONGEST_WORD = 40;

    /** A sentence with more words says less; the comment itself marks them all. */
    private static final int MOST_WORDS = 5;

    /** What would change how the sentence around a word is shown. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private final MessageBundle texts = MessageBundle.of(SignalDescriptions.class, "signals");

    /** @throws IllegalStateException where a kind, category or step has no text in one of the languages */
    public SignalDescriptions() {
        for (Language language : Language.values()) {
            List<String> missing =
                    keys().filter(key -> !texts.all(language).containsKey(key)).toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "In " + language + " there is no text for " + String.join(", ", missing));
            }
        }
    }

    /**
     * A sentence that says what was seen.
     *
     * @param text the comment's own text, in which the places of the signal lie
     */
    public String describe(Signal signal, String text, Language language) {
        if (signal.isLearned()) {
            String words = quoted(signal, text, language);
            return MessageFormat.format(text(signal.kind().name() + shade(signal, words), language), words);
        }
        return MessageFormat.format(text(key(signal), language), detail(signal, language));
    }

    /** The words of {@code text} that {@code signal} stands on, each once and in quotation marks; empty for none. */
    public String quoted(Signal signal, String text, Language language) {
        return signal.spans().stream()
                .filter(span -> span.field() == Field.TEXT && span.end() <= text.length())
                .map(span -> word(text.substring(span.start(), span.end())))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> MessageFormat.format(text("word", language), word))
                .collect(Collectors.joining(text("word.next", language)));
    }

    /** What the category of a lexicon term is called; empty for other signals, and where this version does not know it. */
    public Optional<String> category(Signal signal, Language language) {
        String detail = signal.detail();
        int separator = detail.indexOf(DETAIL_SEPARATOR);
        return signal.kind() == SignalKind.LEXICON_TERM
                ? Category.of(separator < 0 ? detail : detail.substring(0, separator))
                        .map(category -> describe(category, language))
                : Optional.empty();
    }

    private static String word(String typed) {
        String cut = typed.length() <= LONGEST_WORD ? typed : typed.substring(0, LONGEST_WORD);
        String seen = UNSEEN.matcher(cut).replaceAll("");
        return cut.length() == typed.length() ? seen : seen + "…";
    }

    /** What a lexicon category is called. */
    public String describe(Category category, Language language) {
        return text(key(category), language);
    }

    /** What a folding step did. */
    public String describe(FoldingStep step, Language language) {
        return text(key(step), language);
    }

    /** The detail, with the category of a lexicon term by its name instead of its code. */
    private String detail(Signal signal, Language language) {
        String detail = signal.detail();
        int separator = detail.indexOf(DETAIL_SEPARATOR);
        if (signal.kind() != SignalKind.LEXICON_TERM || separator < 0) {
            return detail;
        }
        return Category.of(detail.substring(0, separator))
                .map(category -> describe(category, language) + detail.substring(separator))
                .orElse(detail);
    }

    private String text(String key, Language language) {
        return texts.get(language, key);
    }

    private static String key(Signal signal) {
        String name = signal.kind().name();
        return switch (signal.kind()) {
            case CONTEXT ->
                Sense.of(signal.detail()).map(SignalDescriptions::key).orElse(name);
            default -> name;
        };
    }

    /** What was learned may speak for a verdict or against it, and names words only where it speaks clearly. */
    private static String shade(Signal signal, String words) {
        boolean namesWords = !words.isEmpty();
        if (signal.points() < 0) {
            return namesWords ? ".less" : ".against";
        }
        return namesWords ? "" : ".faint";
    }

    private static Stream<String> learnedKeys() {
        return Stream.of(
                        SignalKind.LEARNED_ABUSE,
                        SignalKind.LEARNED_SPAM,
                        SignalKind.LEARNED_SITE_ABUSE,
                        SignalKind.LEARNED_SITE_SPAM)
                .flatMap(kind -> Stream.of(".against", ".less", ".faint").map(shade -> kind.name() + shade));
    }

    private static String key(Sense sense) {
        return SignalKind.CONTEXT + "." + sense.code();
    }

    private static String key(Category category) {
        return "category." + category.code();
    }

    private static String key(FoldingStep step) {
        return "step." + step.name();
    }

    private static Stream<String> keys() {
        return Stream.of(
                        Stream.of(SignalKind.values()).map(SignalKind::name),
                        learnedKeys(),
                        Stream.of("word", "word.next"),
                        Stream.of(Sense.values()).map(SignalDescriptions::key),
                        Stream.of(Category.values()).map(SignalDescriptions::key),
                        Stream.of(FoldingStep.values()).map(SignalDescriptions::key))
                .flatMap(keys -> keys);
    }
}
