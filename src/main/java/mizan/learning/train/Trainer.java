package mizan.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mizan.learning.model.Calibration;
import mizan.learning.model.Calibration.Observation;
import mizan.learning.model.LinearTable;
import mizan.learning.model.Model;
import mizan.learning.model.TrainedWeights;
import mizan.learning.train.Example.Target;
import mizan.learning.vectors.WordVectors;
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

    /** The share of unwanted comments in the traffic that probabilities are meant for; the sets have up to half. */
    static final double NATURAL_SHARE = 0.1;

    /**
     * The share of abuse to fit for. A straight line is too cautious where it matters, between 0.2 and 0.8: fitted for more than
     * traffic has, probabilities are nearest to what becomes true of them there ({@link TrafficBands}), and of those around 0.9
     * still nine in ten are abuse.
     */
    static final double FITTED_ABUSE = 0.12;

    /** The share of spam to fit for, found in the same way. */
    static final double FITTED_SPAM = 0.14;

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
        List<Learned> parts = partsLearnt(examples);
        float[][] unseen = unseenScores(examples, parts);
        List<Calibration> calibrations =
                AXES.stream().map(axis -> calibration(axis, examples, unseen)).toList();
        progress.accept(String.format(Locale.ROOT, "Learning from all %,d comments ...", examples.size()));
        Learned learned = learn(examples);
        progress.accept("Choosing thresholds on the comments that were held back ...");
        Model model = model(learned, data.vectors(), calibrations, data.toMeasureWith());
        return new TrainedModel(
                model,
                data,
                parts.stream()
                        .map(part -> part.model(
                                data.vectors(), AXES.stream().map(model::head).toList()))
                        .toList());
    }

    /** Learns from {@code data}, and takes calibration and thresholds from {@code calibrated}. */
    public Model train(TrainingData data, Model calibrated) {
        return learn(data.toLearnFrom())
                .model(data.vectors(), AXES.stream().map(calibrated::head).toList());
    }

    /** Learns from what of {@code data} is {@code taught}, and takes calibration and thresholds from {@code calibrated}. */
    Model trainOn(TrainingData data, Predicate<Example> taught, Model calibrated) {
        Learned learned = learn(data.toLearnFrom().stream().filter(taught).toList());
        return learned.model(data.vectors(), AXES.stream().map(calibrated::head).toList());
    }

    /** For each part what the others teach. */
    private static List<Learned> partsLearnt(List<Example> examples) {
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> learn(examples.stream()
                        .filter(example -> example.part() != part)
                        .toList()))
                .toList();
    }

    /** For each comment what is said of it by what the other {@code parts} teach. */
    private static float[][] unseenScores(List<Example> examples, List<Learned> parts) {
        return examples.stream()
                .map(example -> parts.get(example.part()).scores(example))
                .toArray(float[][]::new);
    }

    /**
     * What was learnt for both axes.
     *
     * @param meanings for each axis a weight for each number of a text's vector
     */
    private record Learned(LinearTable table, List<float[]> meanings) {

        Model model(WordVectors vectors, List<Model.Head> heads) {
            return new Model(table, vectors.weigh(meanings), heads);
        }

        /** For each axis what speaks for it in {@code example}. */
        float[] scores(Example example) {
            float[] scores = new float[AXES.size()];
            table.score(example.features(), scores);
            float[] vector = example.features().vector();
            for (int axis = 0; axis < scores.length; axis++) {
                double sum = 0;
                for (int i = 0; i < vector.length; i++) {
                    sum += (double) meanings.get(axis)[i] * vector[i];
                }
                scores[axis] += (float) sum;
            }
            return scores;
        }
    }

    private static Learned learn(List<Example> examples) {
        List<TrainedWeights> weights =
                AXES.stream().map(axis -> learn(axis, examples)).toList();
        return new Learned(
                LinearTable.of(weights),
                weights.stream().map(TrainedWeights::vector).toList());
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
        double share = fitted(axis);
        double harmless = (1 - share) / (negatives > 0 && published > 0 ? 2 : 1);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.set().calibrates() && example.label(axis) != Label.UNLABELLED) {
                boolean positive = example.label(axis) == Label.POSITIVE;
                double weight =
                        positive ? share / positives : harmless / (example.isPublished() ? published : negatives);
                observations.add(
                        new Observation(unseen[i][index], example.rules(axis), positive, weight * examples.size()));
            }
        }
        return Calibration.fit(observations);
    }

    static double fitted(Axis axis) {
        return axis == Axis.ABUSE ? FITTED_ABUSE : FITTED_SPAM;
    }

    private static double count(Axis axis, List<Example> examples, Label label, boolean published) {
        return examples.stream()
                .filter(example -> example.set().calibrates()
                        && example.label(axis) == label
                        && example.isPublished() == published)
                .count();
    }

    private static Model model(
            Learned learned, WordVectors vectors, List<Calibration> calibrations, List<Example> measured) {
        List<float[]> scores = measured.stream().map(learned::scores).toList();
        List<Model.Head> heads = new ArrayList<>();
        for (Axis axis : AXES) {
            Calibration calibration = calibrations.get(Model.index(axis));
            double[] probabilities = IntStream.range(0, measured.size())
                    .mapToDouble(i -> probability(axis, measured.get(i), scores.get(i), calibration))
                    .toArray();
            heads.add(new Model.Head(calibration, ClassThreshold.best(axis, measured, probabilities)));
        }
        return learned.model(vectors, heads);
    }

    private static double probability(Axis axis, Example example, float[] scores, Calibration calibration) {
        double points = calibration.points(scores[Model.index(axis)]);
        return 1 / (1 + StrictMath.exp(-(example.rules(axis) + points)));
    }
}
