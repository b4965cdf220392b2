package mizan.queue.redis;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.moderation.DecidingReason;
import mizan.moderation.JudgedWith;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.MaxOutcome;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Strength;
import mizan.text.fold.FoldingStep;

/**
 * A verdict as JSON, as it is kept with its comment: {@link Verdict#toKeep}, without what is as usual for the kind of a
 * reason. Another version of Mizan may have written it: reasons, places and steps that this one has no name for are passed
 * over, so that old comments can always be read.
 */
final class VerdictJson {

    private VerdictJson() {}

    static void write(Verdict verdict, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("outcome", verdict.outcome().name());
        out.writeNumberField("spam", verdict.spam());
        out.writeNumberField("abuse", verdict.abuse());
        if (verdict.decidedBy() != DecidingReason.UNRECORDED) {
            out.writeStringField("decided_by", verdict.decidedBy().name());
        }
        if (verdict.judgedWith().isRecorded()) {
            out.writeArrayFieldStart("with");
            out.writeString(verdict.judgedWith().lexicon());
            out.writeString(verdict.judgedWith().model());
            out.writeEndArray();
        }
        out.writeArrayFieldStart("signals");
        for (Signal signal : verdict.toKeep().signals()) {
            write(signal, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(Signal signal, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", signal.kind().name());
        if (signal.axis() != signal.kind().axis()) {
            out.writeStringField("axis", signal.axis().name());
        }
        out.writeNumberField("points", signal.points());
        if (signal.strength() != Strength.of(signal.points())) {
            out.writeStringField("strength", signal.strength().name());
        }
        if (signal.maxOutcome() != signal.kind().maxOutcome()) {
            out.writeStringField("ruling", signal.maxOutcome().name());
        }
        if (!signal.spans().isEmpty()) {
            out.writeArrayFieldStart("spans");
            for (Span span : signal.spans()) {
                write(span, out);
            }
            out.writeEndArray();
        }
        if (!signal.steps().isEmpty()) {
            out.writeArrayFieldStart("steps");
            for (FoldingStep step : signal.steps()) {
                out.writeString(step.name());
            }
            out.writeEndArray();
        }
        if (!signal.detail().isEmpty()) {
            out.writeStringField("detail", signal.detail());
        }
        out.writeEndObject();
    }

    private static void write(Span span, JsonGenerator out) throws IOException {
        out.writeStartArray();
        out.writeString(span.field().name());
        out.writeNumber(span.start());
        out.writeNumber(span.end());
        out.writeEndArray();
    }

    /** Reads a verdict; throws IllegalArgumentException for what is not one. */
    static Verdict read(JsonNode verdict) {
        List<Signal> signals = new ArrayList<>();
        verdict.path("signals").forEach(node -> signal(node).ifPresent(signals::add));
        return new Verdict(
                Outcome.valueOf(verdict.path("outcome").asText()),
                verdict.path("spam").asDouble(),
                verdict.path("abuse").asDouble(),
                signals,
                constant(DecidingReason.class, verdict.path("decided_by")).orElse(DecidingReason.UNRECORDED),
                new JudgedWith(
                        verdict.path("with").path(0).asText(),
                        verdict.path("with").path(1).asText()));
    }

    private static Optional<Signal> signal(JsonNode node) {
        Optional<SignalKind> kind = constant(SignalKind.class, node.path("kind"));
        return kind.map(known -> new Signal(
                known,
                constant(Axis.class, node.path("axis")).orElse(known.axis()),
                node.path("points").asDouble(),
                constant(Strength.class, node.path("strength"))
                        .orElse(Strength.of(node.path("points").asDouble())),
                constant(MaxOutcome.class, node.path("ruling")).orElse(known.maxOutcome()),
                spans(node.path("spans")),
                steps(node.path("steps")),
                node.path("detail").asText()));
    }

    private static List<Span> spans(JsonNode nodes) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode node : nodes) {
            constant(Field.class, node.path(0))
                    .map(field ->
                            new Span(field, node.path(1).asInt(), node.path(2).asInt()))
                    .ifPresent(spans::add);
        }
        return spans;
    }

    private static Set<FoldingStep> steps(JsonNode nodes) {
        Set<FoldingStep> steps = EnumSet.noneOf(FoldingStep.class);
        nodes.forEach(node -> constant(FoldingStep.class, node).ifPresent(steps::add));
        return steps;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode name) {
        try {
            return Optional.of(Enum.valueOf(type, name.asText()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
