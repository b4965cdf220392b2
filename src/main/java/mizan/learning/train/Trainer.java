package mizan.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mizan.learning.model.Calibration;
import mizan.learning.model.Calibration.Observation;
import mizan.learning.model.LinearTable;
import mizan.learning.model.Model;
import mizan.learning.model.TrainedWeights;
import mizan.learning.train.Example.Target;
import mizan.learning.train.TrainedModel.Published;
import mizan.signal.Axis;

/**
 * Makes a {@link Model} of labelled comments. The same comments in the same order give the same model, byte for byte, on any
 * machine: nothing depends on threads, on time or on how a processor rounds.
 *
 * <p>What is learnt is calibrated on comments that it was not learnt from: each of {@link #PARTS} parts is judged by what the
 * others teach. The thresholds for yes or no are then chosen on the comments that were held back.
 */
public final class Trainer {

    /** Into how many parts the comments are cut for calibration. */
    static final int PARTS = 3;

    /**
     * The share of unwanted comments to calibrate for, on either axis: newsrooms report 5 to 20 in a hundred, and those who
     * look for something like Mizan are at the upper end. The sets have up to half.
     */
    static final double NATURAL_SHARE = 0.2;

    private static final List<Axis> AXES = List.of(Axis.values());
    private static final int TABLE_BITS = 20;

    /** What an error costs a table; found by trying on the development sets. */
    private static final double COST = 0.3;

    private final Consumer<String> progress;

    /** {@code progress} is told what is being done, a line at a time. */
    public Trainer(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Learns from {@code data}. */
    public TrainedModel train(TrainingData data) {
        List<Example> examples = data.toLearnFrom();
        progress.accept(String.format(
                Locale.ROOT, "Calibrating: judging each of %d parts by what the others teach ...", PARTS));
        float[][] unseen = unseenScores(examples);
        List<Calibration> calibrations =
                AXES.stream().map(axis -> calibration(axis, examples, unseen)).toList();
        progress.accept(String.format(Locale.ROOT, "Learning from all %,d comments ...", examples.size()));
        LinearTable table = learn(examples);
        progress.accept("Choosing thresholds on the comments that were held back ...");
        Model model = model(table, calibrations, data.toMeasureWith());
        return new TrainedModel(model, data, published(examples, unseen, calibrations));
    }

    /**
     * Learns from all sets of {@code data} but {@code set}, and takes calibration and thresholds from {@code calibrated}: what
     * the model would be worth on comments of a kind that it has never seen.
     */
    Model trainWithout(String set, TrainingData data, Model calibrated) {
        LinearTable table = learn(data.toLearnFrom().stream()
                .filter(example -> !example.set().name().equals(set))
                .toList());
        return new Model(table, AXES.stream().map(calibrated::head).toList());
    }

    /** For each comment what is said of it by what the other parts teach. */
    private static float[][] unseenScores(List<Example> examples) {
        float[][] scores = new float[examples.size()][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            LinearTable table = learn(
                    examples.stream().filter(example -> example.part() != part).toList());
            for (int i = 0; i < scores.length; i++) {
                if (examples.get(i).part() == part) {
                    scores[i] = scores(table, examples.get(i));
                }
            }
        });
        return scores;
    }

    /** For each axis what {@code table} says of {@code example}. */
    private static float[] scores(LinearTable table, Example example) {
        float[] scores = new float[AXES.size()];
        table.score(example.features(), scores);
        return scores;
    }

    private static LinearTable learn(List<Example> examples) {
        return LinearTable.of(AXES.stream().map(axis -> learn(axis, examples)).toList());
    }

    private static TrainedWeights learn(Axis axis, List<Example> examples) {
        List<Example> teaching = examples.stream()
                .filter(example -> example.target(axis).weight() > 0)
                .toList();
        SetBalance balance = new SetBalance(axis, teaching);
        boolean[] positive = new boolean[teaching.size()];
        double[] costs = new double[teaching.size()];
        for (int i = 0; i < costs.length; i++) {
            Target target = teaching.get(i).target(axis);
            positive[i] = target.positive();
            costs[i] = COST * target.weight() * balance.weight(teaching.get(i));
        }
        return new LinearTrainer(TABLE_BITS)
                .train(teaching.stream().map(Example::features).toList(), positive, costs);
    }

    static Calibration calibration(Axis axis, List<Example> examples, float[][] unseen) {
        int index = Model.index(axis);
        double positives = count(axis, examples, Label.POSITIVE, false);
        double negatives = count(axis, examples, Label.NEGATIVE, false);
        double published = count(axis, examples, Label.NEGATIVE, true);
        // Half of what is harmless looks like the sets, half like what sites publish; all of it like one without the
        // other.
        double harmless = (1 - NATURAL_SHARE) / (negatives > 0 && published > 0 ? 2 : 1);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.set().calibrates() && example.label(axis) != Label.UNLABELLED) {
                boolean positive = example.label(axis) == Label.POSITIVE;
                double weight = positive
                        ? NATURAL_SHARE / positives
                        : harmless / (example.isPublished() ? published : negatives);
                observations.add(
                        new Observation(unseen[i][index], example.rules(axis), positive, weight * examples.size()));
            }
        }
        return Calibration.fit(observations);
    }

    private static double count(Axis axis, List<Example> examples, Label label, boolean published) {
        return examples.stream()
                .filter(example -> example.set().calibrates()
                        && example.label(axis) == label
                        && example.isPublished() == published)
                .count();
    }

    private static Model model(LinearTable table, List<Calibration> calibrations, List<Example> measured) {
        List<float[]> scores =
                measured.stream().map(example -> scores(table, example)).toList();
        List<Model.Head> heads = new ArrayList<>();
        for (Axis axis : AXES) {
            Calibration calibration = calibrations.get(Model.index(axis));
            double[] probabilities = IntStream.range(0, measured.size())
                    .mapToDouble(i -> probability(axis, measured.get(i), scores.get(i), calibration))
                    .toArray();
            heads.add(new Model.Head(calibration, ClassThreshold.best(axis, measured, probabilities)));
        }
        return new Model(table, heads);
    }

    private static double probability(Axis axis, Example example, float[] scores, Calibration calibration) {
        double points = calibration.points(scores[Model.index(axis)]);
        return 1 / (1 + StrictMath.exp(-(example.rules(axis) + points)));
    }

    private static List<Published> published(List<Example> examples, float[][] unseen, List<Calibration> calibrations) {
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.isPublished()) {
                float[] scores = unseen[i];
                published.add(new Published(
                        example.set().name(),
                        probability(Axis.SPAM, example, scores, calibrations.get(Model.index(Axis.SPAM))),
                        probability(Axis.ABUSE, example, scores, calibrations.get(Model.index(Axis.ABUSE)))));
            }
        }
        return published;
    }
}
