package mizan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.Signal;
import mizan.signal.SignalKind;

/** Which reason a rejection would most likely have, by the heaviest thing that was seen; a moderator may choose another. */
public final class SuggestedReason {

    private static final String DETAIL_SEPARATOR = ": ";

    private SuggestedReason() {}

    /** The name of a {@link DecisionReason}; empty where nothing that was seen has one. */
    public static String of(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> signal.points() > 0)
                .max(Comparator.comparingDouble(Signal::points))
                .flatMap(SuggestedReason::of)
                .map(Enum::name)
                .orElse("");
    }

    private static Optional<DecisionReason> of(Signal signal) {
        if (signal.kind() != SignalKind.LEXICON_TERM) {
            return Optional.of(byAxis(signal.axis()));
        }
        Optional<Category> category = category(signal.detail());
        return category.isEmpty() ? Optional.of(byAxis(signal.axis())) : category.flatMap(SuggestedReason::of);
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
            case POLITICAL -> Optional.empty();
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
