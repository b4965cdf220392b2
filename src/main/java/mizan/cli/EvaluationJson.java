package mizan.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import mizan.learning.train.AxisFigures;
import mizan.learning.train.Evaluation;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations as JSON: a list of {@code {"file","rows","outcomes":{"approve","hold","reject"},"abuse":{...},"spam":{...}}};
 * an axis is absent where nothing is labelled on it, and a figure is null where it is not measured.
 */
final class EvaluationJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EvaluationJson() {}

    static String write(List<Evaluation> evaluations) {
        ArrayNode list = MAPPER.createArrayNode();
        evaluations.forEach(evaluation -> add(evaluation, list.addObject()));
        return list.toPrettyString() + "\n";
    }

    private static void add(Evaluation evaluation, ObjectNode node) {
        node.put("file", evaluation.file()).put("rows", evaluation.rows());
        ObjectNode outcomes = node.putObject("outcomes");
        evaluation.outcomes().forEach((outcome, count) -> outcomes.put(name(outcome), count));
        for (Axis axis : List.of(Axis.ABUSE, Axis.SPAM)) {
            evaluation.figures(axis).ifPresent(figures -> add(figures, node.putObject(name(axis))));
        }
    }

    private static void add(AxisFigures figures, ObjectNode node) {
        node.put("rows", figures.rows())
                .put("positives", figures.positives())
                .put("macroF1", measured(figures.macroF1()))
                .put("f1", measured(figures.f1()))
                .put("precision", measured(figures.precision()))
                .put("recall", measured(figures.recall()))
                .put("auc", measured(figures.auc()))
                .put("ece", measured(figures.ece()))
                .put("stopped", measured(figures.stopped()))
                .put("rejected", measured(figures.rejected()));
    }

    /** The figure; null where it is not measured. */
    static @Nullable Double measured(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
