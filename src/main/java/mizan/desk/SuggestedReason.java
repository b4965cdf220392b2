package mizan.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.Signal;

/**
 * The reason that a rejection would most likely have. The reader may be told it, so it comes from what the comment says
 * on the axis that decided, never from how it was sent: abuse in a flood is abuse, not an advert. A moderator may choose
 * another.
 */
public final class SuggestedReason {

    private static final String DETAIL_SEPARATOR = ": ";

    private SuggestedReason() {}

    /**
     * The name of a {@link DecisionReason}; empty where nothing that was seen has one.
     *
     * @param thresholds those of the comment's site
     */
    public static String of(Verdict verdict, Thresholds thresholds) {
        List<Axis> reached = Arrays.stream(Axis.values())
                .filter(axis -> probability(verdict, axis) >= hold(thresholds, axis))
                .toList();
        return heaviest(verdict, reached)
                .or(() -> heaviest(verdict, List.of(Axis.values())))
                .flatMap(SuggestedReason::of)
                .map(Enum::name)
                .orElse("");
    }

    /** The heaviest signal about the content, on the axis of {@code axes} that has most such evidence. */
    private static Optional<Signal> heaviest(Verdict verdict, List<Axis> axes) {
        List<Signal> content = verdict.signals().stream()
                .filter(signal -> signal.points() > 0 && isAboutContent(signal) && axes.contains(signal.axis()))
                .toList();
        return axes.stream()
                .max(Comparator.comparingDouble(axis -> points(content, axis)))
                .flatMap(axis -> content.stream()
                        .filter(signal -> signal.axis() == axis)
                        .max(Comparator.comparingDouble(Signal::points)));
    }

    private static double points(List<Signal> signals, Axis axis) {
        return signals.stream()
                .filter(signal -> signal.axis() == axis)
                .mapToDouble(Signal::points)
                .sum();
    }

    private static double probability(Verdict verdict, Axis axis) {
        return switch (axis) {
            case SPAM -> verdict.spam();
            case ABUSE -> verdict.abuse();
        };
    }

    private static double hold(Thresholds thresholds, Axis axis) {
        return switch (axis) {
            case SPAM -> thresholds.spamHold();
            case ABUSE -> thresholds.abuseHold();
        };
    }

    /** False for what says only how, how often or by whom a comment was sent. */
    private static boolean isAboutContent(Signal signal) {
        return switch (signal.kind()) {
            case FLOOD,
                    HONEYPOT_FILLED,
                    SENT_TOO_FAST,
                    ORIGIN_MISSING,
                    FIRST_COMMENTS_HELD,
                    EVERYTHING_HELD,
                    ARTICLE_HELD,
                    ATTACK_HELD,
                    AUTHOR_WATCHED,
                    AUTHOR_MUTED,
                    DETECTOR_FAILED -> false;
            default -> true;
        };
    }

    private static Optional<DecisionReason> of(Signal signal) {
        return switch (signal.kind()) {
            case LEXICON_TERM -> {
                Optional<Category> category = category(signal.detail());
                yield category.isEmpty() ? Optional.of(byAxis(signal.axis())) : category.flatMap(SuggestedReason::of);
            }
            case THREAT -> Optional.of(DecisionReason.VIOLENCE);
            case GROUP_SLUR -> Optional.of(DecisionReason.HATE_SPEECH);
            case VEILED_INSULT -> Optional.of(DecisionReason.INSULT);
            case STAFF_NAME -> Optional.of(DecisionReason.IMPERSONATION);
            case NEAR_DUPLICATE -> Optional.of(DecisionReason.DUPLICATE);
            // Hard to read, which no published rule forbids: a person has to say what it is.
            case GIBBERISH, REPEATED_TEXT, DOTLESS_TEXT -> Optional.empty();
            default -> Optional.of(byAxis(signal.axis()));
        };
    }

    /** A lexicon term's detail begins with its category. */
    private static Optional<Category> category(String detail) {
        int separator = detail.indexOf(DETAIL_SEPARATOR);
        return Category.of(separator < 0 ? detail : detail.substring(0, separator));
    }

    /** Nothing is suggested against political speech: that is for a person to say. */
    private static Optional<DecisionReason> of(Category category) {
        return switch (category) {
            case OBSCENE -> Optional.of(DecisionReason.OBSCENITY);
            case INSULT -> Optional.of(DecisionReason.INSULT);
            case SECTARIAN, RACIST, RELIGION -> Optional.of(DecisionReason.HATE_SPEECH);
            case VIOLENCE -> Optional.of(DecisionReason.VIOLENCE);
            case PRIVATE_DATA -> Optional.of(DecisionReason.PERSONAL_DATA);
            case POLITICAL, SELF_HARM -> Optional.empty();
            case ADVERT, CONTACT, SIHR, LOAN, HEALTH, FOREX, JOB, FOLLOWERS, STREAM, ADULT ->
                Optional.of(DecisionReason.ADVERT);
        };
    }

    private static DecisionReason byAxis(Axis axis) {
        return switch (axis) {
            case SPAM -> DecisionReason.ADVERT;
            case ABUSE -> DecisionReason.INSULT;
        };
    }
}
