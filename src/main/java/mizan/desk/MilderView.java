package mizan.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import mizan.moderation.Counterfactual;
import mizan.moderation.Counterfactual.HigherThreshold;
import mizan.moderation.Counterfactual.WithoutReasons;
import mizan.moderation.Verdict;
import mizan.signal.Signal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that would have led to a milder verdict, in words that a moderator understands. */
@Schema(
        name = "Milder",
        description =
                "What alone would have led to a milder verdict: either without some of the reasons, or with a higher "
                        + "threshold for holding.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilderView(
        @Schema(
                description =
                        "Reasons that would have to be missing, together: their places in reasons, from 0. Absent "
                                + "where it is a threshold.")
        @Nullable
        List<Integer> without,

        @Schema(
                description =
                        "Whose threshold for holding would have to be higher; absent where it is not a threshold.",
                enumeration = {"spam", "abuse"})
        @Nullable
        String axis,

        @Schema(
                description = "The least such threshold, rounded up to hundredths; absent where it is not a threshold.",
                examples = "0.44")
        @Nullable
        Double threshold,

        @Schema(
                description = "The verdict that it would lead to.",
                enumeration = {"approve", "hold"})
        String verdict,

        @Schema(description = "The same in words.", examples = "من دون رقم هاتف: يُقبل")
        String sentence) {

    /** A verdict needs few reasons; where more had to be missing, the sentence says how many others. */
    private static final int NAMED = 3;

    /**
     * What {@code counterfactuals} say, in their order.
     *
     * @param text the comment's own text, in which the places of the reasons lie
     */
    public static List<MilderView> all(
            List<Counterfactual> counterfactuals, Verdict verdict, String text, DeskMessages words) {
        return counterfactuals.stream()
                .map(counterfactual -> switch (counterfactual) {
                    case WithoutReasons without -> of(without, verdict, text, words);
                    case HigherThreshold higher -> of(higher, words);
                })
                .toList();
    }

    private static MilderView of(WithoutReasons without, Verdict verdict, String text, DeskMessages words) {
        String outcome = words.say("outcome.verdict", without.outcome());
        String named = without.reasons().stream()
                .limit(NAMED)
                .map(signal -> named(signal, text, words))
                .distinct()
                .collect(Collectors.joining(words.say("and")));
        int others = Math.max(0, without.reasons().size() - NAMED);
        String missing = others == 0 ? named : named + words.say("and") + words.count("milder.others", others);
        return new MilderView(
                without.reasons().stream().map(verdict.signals()::indexOf).toList(),
                null,
                null,
                EnumCodes.code(without.outcome()),
                words.fill("milder.without", missing, outcome));
    }

    private static MilderView of(HigherThreshold higher, DeskMessages words) {
        double above = Math.min(1, (Math.floor(higher.threshold() * 100) + 1) / 100);
        String axis = EnumCodes.code(higher.axis());
        String outcome = words.say("outcome.verdict", higher.outcome());
        return new MilderView(
                null,
                axis,
                above,
                EnumCodes.code(higher.outcome()),
                words.fill("milder.threshold", words.axis(axis), String.valueOf(above), outcome));
    }

    private static String named(Signal signal, String text, DeskMessages words) {
        String typed = signal.isLearned() ? "" : words.quoted(signal, text);
        return typed.isEmpty() ? words.name(signal) : words.name(signal) + " " + typed;
    }
}
