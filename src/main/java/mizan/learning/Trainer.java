package mizan.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mizan.learning.Calibration.Observation;
import mizan.learning.NetworkTrainer.Lesson;
import mizan.learning.NetworkTrainer.Target;
import mizan.learning.TrainedModel.Published;
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
    private static final int NETWORK_BITS = 17;
    private static final long SEED = 1;

    /** What an error costs a table; found by trying on the development sets. */
    private static final double COST = 0.3;

    private final Consumer<String> progress;

    /** {@code progress} is told what is being done, a line at a time. */
    public Trainer(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Spam has fewer words of its own. */
    private static int tableBits(Axis axis) {
        return switch (axis) {
            case ABUSE -> 20;
            case SPAM -> 19;
        };
    }

    /** Learns from {@code data}. */
    public TrainedModel train(TrainingData data) {
        List<Example> examples = data.toLearnFrom();
        progress.accept(String.format(Locale.ROOT, "Calibrating: judging each of %d parts by what the others teach ...", PARTS));
        double[][][] unseen = unseenScores(examples);
        List<Calibration> calibrations = AXES.stream().map(axis -> calibration(axis, examples, unseen)).toList();
        progress.accept(String.format(Locale.ROOT, "Learning from all %,d comments ...", examples.size()));
        Learnt learnt = learn(examples);
        progress.accept("Choosing thresholds on the comments that were held back ...");
        Model model = model(learnt, calibrations, data.toMeasureWith());
        return new TrainedModel(model, data, published(examples, unseen, calibrations));
    }

    /**
     * Learns from all sets of {@code data} but {@code set}, and takes calibration and thresholds from {@code calibrated}: what
     * the model would be worth on comments of a kind that it has never seen.
     */
    Model trainWithout(String set, TrainingData data, Model calibrated) {
        Learnt learnt = learn(data.toLearnFrom().stream()
                .filter(example -> !example.set().name().equals(set))
                .toList());
        List<Model.Head> heads = AXES.stream()
                .map(axis -> new Model.Head(
                        learnt.tables().get(Model.index(axis)),
                        calibrated.head(axis).calibration(),
                        calibrated.threshold(axis)))
                .toList();
        return new Model(heads, learnt.network());
    }

    /** What training gives before calibration. */
    private record Learnt(List<LinearTable> tables, TokenNetwork network) {

        /** For each axis what table and network say. */
        double[][] scores(Features features) {
            network.look(features);
            double[][] scores = new double[AXES.size()][];
            for (int axis = 0; axis < scores.length; axis++) {
                scores[axis] = new double[] {tables.get(axis).score(features), network.score(axis)};
            }
            return scores;
        }
    }

    /** For each comment what is said of it by what the other parts teach. */
    private static double[][][] unseenScores(List<Example> examples) {
        double[][][] scores = new double[examples.size()][][];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            Learnt learnt = learn(examples.stream().filter(example -> example.part() != part).toList());
            for (int i = 0; i < scores.length; i++) {
                if (examples.get(i).part() == part) {
                    scores[i] = learnt.scores(examples.get(i).features());
                }
            }
        });
        return scores;
    }

    private static Learnt learn(List<Example> examples) {
        List<LinearTable> tables = AXES.stream().map(axis -> table(axis, examples)).toList();
        return new Learnt(tables, network(examples));
    }

    private static LinearTable table(Axis axis, List<Example> examples) {
        List<Example> labelled = examples.stream().filter(example -> example.target(axis).weight() > 0).toList();
        boolean[] positive = new boolean[labelled.size()];
        double[] costs = new double[labelled.size()];
        for (int i = 0; i < costs.length; i++) {
            Target target = labelled.get(i).target(axis);
            positive[i] = target.positive();
            costs[i] = COST * target.weight();
        }
        return new LinearTrainer(tableBits(axis))
                .train(labelled.stream().map(Example::features).toList(), positive, costs);
    }

    private static TokenNetwork network(List<Example> examples) {
        List<Lesson> lessons = new ArrayList<>(examples.size());
        for (Example example : examples) {
            List<Target> targets = new ArrayList<>(AXES.stream().map(example::target).toList());
            targets.add(example.displeasure());
            lessons.add(new Lesson(example.features(), targets));
        }
        return new NetworkTrainer(NETWORK_BITS, AXES.size() + 1, SEED).train(lessons, AXES.size());
    }

    private static Calibration calibration(Axis axis, List<Example> examples, double[][][] unseen) {
        int index = Model.index(axis);
        double positives = count(axis, examples, Label.POSITIVE, false);
        double negatives = count(axis, examples, Label.NEGATIVE, false);
        double published = count(axis, examples, Label.NEGATIVE, true);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.set().calibrates() && example.label(axis) != Label.UNLABELLED) {
                boolean positive = example.label(axis) == Label.POSITIVE;
                // Half of what is harmless looks like the sets, half like what sites publish.
                double weight = positive
                        ? NATURAL_SHARE / positives
                        : (1 - NATURAL_SHARE) / 2 / (example.isPublished() ? published : negatives);
                double[] scores = unseen[i][index];
                observations.add(
                        new Observation(scores[0], scores[1], example.rules(axis), positive, weight * examples.size()));
            }
        }
        return Calibration.fit(observations);
    }

    private static double count(Axis axis, List<Example> examples, Label label, boolean published) {
        return Math.max(1, examples.stream()
                .filter(example -> example.set().calibrates()
                        && example.label(axis) == label
                        && example.isPublished() == published)
                .count());
    }

    private static Model model(Learnt learnt, List<Calibration> calibrations, List<Example> measured) {
        List<double[][]> scores =
                measured.stream().map(example -> learnt.scores(example.features())).toList();
        List<Model.Head> heads = new ArrayList<>();
        for (Axis axis : AXES) {
            int index = Model.index(axis);
            Calibration calibration = calibrations.get(index);
            double[] probabilities = IntStream.range(0, measured.size())
                    .mapToDouble(i -> probability(axis, measured.get(i), scores.get(i), calibration))
                    .toArray();
            heads.add(new Model.Head(
                    learnt.tables().get(index), calibration, ClassThreshold.best(axis, measured, probabilities)));
        }
        return new Model(heads, learnt.network());
    }

    private static double probability(Axis axis, Example example, double[][] scores, Calibration calibration) {
        double[] ours = scores[Model.index(axis)];
        return 1 / (1 + StrictMath.exp(-(example.rules(axis) + calibration.points(ours[0], ours[1]))));
    }

    private static List<Published> published(List<Example> examples, double[][][] unseen, List<Calibration> calibrations) {
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            if (example.isPublished()) {
                double[][] scores = unseen[i];
                published.add(new Published(
                        example.set().name(),
                        probability(Axis.SPAM, example, scores, calibrations.get(Model.index(Axis.SPAM))),
                        probability(Axis.ABUSE, example, scores, calibrations.get(Model.index(Axis.ABUSE)))));
            }
        }
        return published;
    }
}
