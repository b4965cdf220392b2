package mizan.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import mizan.learning.model.Model;
import mizan.moderation.ModerationPipeline;
import mizan.signal.Axis;

/**
 * How well a model judges comments of a kind that it has never seen: each set is judged by what the other sets teach. Sites
 * differ from tweets, and from each other, at least as much.
 *
 * <p>How much of a set is stopped depends on where the thresholds lie, which new kinds of comments shift. So it is also said how much is
 * stopped where a share of {@link #READERS}' comments is; one part of these is not learnt from either, and is what the share is of.
 */
public final class LeaveOneSetOut {

    /** The shares of published comments that may be stopped, 0 to 1: what the model before stopped, and what a newsroom bears. */
    static final List<Double> SHARES = List.of(0.047, 0.03);

    /** Published comments that are nearest to what a newsroom in Arabic gets. */
    private static final Set<String> READERS = Set.of("readers_saudi", "readers_morocco");

    /** Sets whose mean is compared from model to model. */
    private static final List<String> COMPARED = List.of("aj", "omcd", "thsab", "osact4", "osact5", "sohateful");

    private static final int MEASURED_PART = 0;

    /**
     * What is measured on one set.
     *
     * @param figures with the thresholds of a new site
     * @param stopped for each of {@link #SHARES} how many of its positives are stopped, 0 to 1
     */
    public record Unseen(AxisFigures figures, List<Double> stopped) {}

    private LeaveOneSetOut() {}

    /**
     * What is measured on each set that is labelled on {@code axis}, by its name.
     *
     * @param pipeline judges with a model and the rules
     * @param progress told which set is left out
     */
    public static Map<String, Unseen> figures(
            Axis axis, TrainedModel trained, Function<Model, ModerationPipeline> pipeline, Consumer<String> progress) {
        List<LabelledComment> readers = trained.data().toLearnFrom().stream()
                .filter(LeaveOneSetOut::isOfReaders)
                .map(Example::comment)
                .toList();
        Map<String, Unseen> figures = new TreeMap<>();
        trained.data().labelledSets(axis).forEach((name, file) -> {
            progress.accept("Leaving out " + name + " ...");
            Model without = new Trainer(progress)
                    .trainOn(
                            trained.data(),
                            example -> !example.set().name().equals(name) && !isOfReaders(example),
                            trained.model());
            ModerationPipeline judge = pipeline.apply(without);
            List<JudgedComment> judged = Evaluation.judge(file.comments(), judge);
            List<JudgedComment> published = Evaluation.judge(readers, judge);
            figures.put(
                    name,
                    new Unseen(
                            AxisFigures.of(axis, without.threshold(axis), judged),
                            SHARES.stream()
                                    .map(share -> stopped(axis, judged, AxisFigures.exceededBy(share, axis, published)))
                                    .toList()));
        });
        return figures;
    }

    private static boolean isOfReaders(Example example) {
        return READERS.contains(example.set().name()) && example.part() == MEASURED_PART;
    }

    private static double stopped(Axis axis, List<JudgedComment> judged, double threshold) {
        int positives = 0;
        int stopped = 0;
        for (JudgedComment one : judged) {
            if (one.label(axis) == Label.POSITIVE) {
                positives++;
                stopped += one.probability(axis) > threshold ? 1 : 0;
            }
        }
        return AxisFigures.share(stopped, positives);
    }

    /** {@code figures} as lines of Markdown for the card and the figures, with the mean of those that are compared. */
    public static List<String> table(Map<String, Unseen> figures) {
        List<String> lines = new ArrayList<>();
        lines.add("| set, left out | AUC | stopped at 4.7 / 3 in 100 readers | macro-F1 | stopped | rejected |");
        lines.add("|---|--:|--:|--:|--:|--:|");
        figures.forEach((name, unseen) -> lines.add(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f / %.3f | %s | %s | %s |",
                name,
                AxisFigures.text(unseen.figures().auc()),
                unseen.stopped().getFirst(),
                unseen.stopped().getLast(),
                AxisFigures.text(unseen.figures().macroF1()),
                AxisFigures.text(unseen.figures().stopped()),
                AxisFigures.text(unseen.figures().rejected()))));
        List<Unseen> compared =
                COMPARED.stream().filter(figures::containsKey).map(figures::get).toList();
        if (compared.size() == COMPARED.size()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "| **mean of %s** | %.3f | %.3f / %.3f | %.3f | %.3f | %.3f |",
                    String.join(", ", COMPARED),
                    mean(compared, unseen -> unseen.figures().auc()),
                    mean(compared, unseen -> unseen.stopped().getFirst()),
                    mean(compared, unseen -> unseen.stopped().getLast()),
                    mean(compared, unseen -> unseen.figures().macroF1()),
                    mean(compared, unseen -> unseen.figures().stopped()),
                    mean(compared, unseen -> unseen.figures().rejected())));
        }
        return lines;
    }

    private static double mean(List<Unseen> sets, Function<Unseen, Double> figure) {
        return sets.stream().mapToDouble(figure::apply).average().orElse(0);
    }
}
