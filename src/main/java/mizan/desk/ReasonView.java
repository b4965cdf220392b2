package mizan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mizan.signal.Signal;
import mizan.signal.Span;
import mizan.text.fold.FoldingStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason of a verdict, in words that a moderator understands. */
@Schema(description = "One thing that was seen, and what it weighs.")
public record ReasonView(
        @Schema(examples = "phone_number") String kind,

        @Schema(
                description = "What it speaks for.",
                enumeration = {"spam", "abuse"})
        String axis,

        @Schema(description = "Its weight in natural log-odds; negative points speak against.", examples = "3.0")
        double points,

        @Schema(
                description = "may_reject: counts towards holding and rejecting; may_hold: towards holding "
                        + "only; holds: holds the comment by its presence. The learned score counts towards rejecting "
                        + "only where a site allows rejects_on_agreement.",
                enumeration = {"may_reject", "may_hold", "holds"})
        String ruling,

        @Schema(description = "The same in words.", examples = "فيه رقم هاتف.")
        String sentence,

        @Schema(description = "What makes this case different from others of its kind; may be empty.")
        String detail,

        @Schema(description = "The places in the original that caused it, in order.")
        List<Place> spans,

        @Schema(description = "What had to be done to the text to see it.")
        List<Step> steps) {

    /** A stretch of one field of the original: UTF-16 units, {@code start} inclusive, {@code end} exclusive. */
    @Schema(description = "A stretch of the original, in UTF-16 units; the end is exclusive.")
    public record Place(
            @Schema(enumeration = {"text", "name", "url"}) String field, int start, int end) {

        static Place of(Span span) {
            return new Place(EnumCodes.code(span.field()), span.start(), span.end());
        }
    }

    /** A folding step, in words. */
    record Step(@Schema(examples = "tatweel_dropped") String step, String sentence) {}

    /** The reason that {@code signal} is in a comment of this text, in the language of {@code messages}. */
    public static ReasonView of(Signal signal, String text, DeskMessages messages) {
        return new ReasonView(
                EnumCodes.code(signal.kind()),
                EnumCodes.code(signal.axis()),
                signal.points(),
                EnumCodes.code(signal.maxOutcome()),
                messages.describe(signal, text),
                signal.detail(),
                signal.spans().stream().map(Place::of).toList(),
                steps(signal.steps(), messages));
    }

    private static List<Step> steps(Set<FoldingStep> steps, DeskMessages messages) {
        return steps.stream()
                .sorted(Comparator.naturalOrder())
                .map(step -> new Step(EnumCodes.code(step), messages.describe(step)))
                .toList();
    }

    /** The same for each of {@code signals}, in their order. */
    public static List<ReasonView> all(List<Signal> signals, String text, DeskMessages messages) {
        return signals.stream().map(signal -> of(signal, text, messages)).toList();
    }
}
