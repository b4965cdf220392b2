package mizan.learning.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.FeatureHash;
import mizan.learning.model.FeatureReader;
import mizan.learning.model.Features;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.NeutralWords;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;

/**
 * The labelled comments of a folder: each set has a folder of its own in it, with {@code train.tsv} to learn from and, where
 * there is one, {@code dev.tsv} to choose a threshold on and to measure with.
 */
public final class TrainingData {

    static final String TRAIN = "train.tsv";
    static final String DEV = "dev.tsv";

    private static final SiteId SITE = new SiteId("training");

    private final List<Example> examples;

    private final WordVectors vectors;

    private TrainingData(List<Example> examples, WordVectors vectors) {
        this.vectors = vectors;
        this.examples = List.copyOf(examples);
    }

    /**
     * Reads every set in {@code folder} but the {@code excluded} and those that teach nothing, in the order of their names, and analyses the comments with {@code rules}.
     *
     * @param vectors what the words mean
     * @param progress told what has been read
     * @throws IllegalArgumentException naming file and line where a file is not of the format, or when there is no set
     */
    public static TrainingData read(
            Path folder, ModerationPipeline rules, WordVectors vectors, Set<String> excluded, Consumer<String> progress)
            throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path set : sets(folder)) {
            TrainingSet known = TrainingSet.of(set.getFileName().toString());
            if (!known.isUsed() || excluded.contains(known.name())) {
                continue;
            }
            int before = examples.size();
            examples.addAll(read(known, set.resolve(TRAIN), false, rules, vectors).stream()
                    .filter(Example::teaches)
                    .toList());
            int trained = examples.size() - before;
            if (Files.exists(set.resolve(DEV))) {
                examples.addAll(read(known, set.resolve(DEV), true, rules, vectors));
            }
            progress.accept(String.format(
                    "  %-22s %,7d to learn from, %,6d to measure with",
                    known.name(), trained, examples.size() - before - trained));
        }
        if (!examples.isEmpty()) {
            for (Map.Entry<String, List<LabelledComment>> written : written().entrySet()) {
                TrainingSet set = TrainingSet.of(written.getKey());
                if (set.isUsed() && !excluded.contains(set.name())) {
                    examples.addAll(examples(set, written.getValue(), false, rules, vectors));
                }
            }
        }
        if (examples.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no labelled comment in " + folder + ": a set is a folder with " + TRAIN);
        }
        return new TrainingData(examples, vectors);
    }

    /** What was written for this project, by the names of the sets. */
    private static SortedMap<String, List<LabelledComment>> written() {
        return new TreeMap<>(
                Map.of(WrittenComments.SET, WrittenComments.all(), WrittenComments.ADVERTS, WrittenComments.adverts()));
    }

    /** The folders of the sets in {@code folder}, in the order of their names. */
    static List<Path> sets(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + (Files.exists(folder) ? " is not a folder" : " does not exist")
                    + "; name the folder that holds those of the sets");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(TRAIN)))
                    .sorted()
                    .toList();
        }
    }

    private static List<Example> read(
            TrainingSet set, Path file, boolean held, ModerationPipeline rules, WordVectors vectors)
            throws IOException {
        return examples(set, LabelledFile.read(file).comments(), held, rules, vectors);
    }

    private static List<Example> examples(
            TrainingSet set,
            List<LabelledComment> comments,
            boolean held,
            ModerationPipeline rules,
            WordVectors vectors) {
        return comments.parallelStream()
                .map(comment -> example(set, held, comment, rules, vectors))
                .toList();
    }

    private static Example example(
            TrainingSet set, boolean held, LabelledComment comment, ModerationPipeline rules, WordVectors vectors) {
        AnalyzedComment analyzed = rules.analyze(Evaluation.draft(comment.text(), SITE));
        Verdict verdict = rules.moderate(analyzed, RecentActivity.NONE);
        List<Double> rulePoints = Arrays.stream(Axis.values())
                .map(axis -> ModelDetector.points(axis, verdict.signals()))
                .toList();
        FeatureReader reader = new FeatureReader(NeutralWords.known());
        float[] vector = vectors.of(analyzed.text(), reader);
        Features features = reader.read(analyzed.text()).with(vector);
        int part = Math.floorMod(
                FeatureHash.of(FeatureHash.WORD, analyzed.text().key().text()), Trainer.PARTS);
        return new Example(set, held, comment, features, rulePoints, part);
    }

    /** The sets in which comments of both classes are labelled on an axis, by name, with the comments to learn from. */
    Map<String, LabelledFile> labelledSets(Axis axis) {
        Map<String, List<LabelledComment>> sets = new TreeMap<>();
        toLearnFrom()
                .forEach(example -> sets.computeIfAbsent(example.set().name(), name -> new ArrayList<>())
                        .add(example.comment()));
        sets.values()
                .removeIf(comments -> comments.stream().noneMatch(one -> one.label(axis) == Label.POSITIVE)
                        || comments.stream().noneMatch(one -> one.label(axis) == Label.NEGATIVE));
        Map<String, LabelledFile> files = new TreeMap<>();
        sets.forEach((name, comments) -> files.put(name, new LabelledFile(name, comments)));
        return files;
    }

    /** The comments to learn from, in the order of sets and rows. */
    List<Example> toLearnFrom() {
        return examples.stream().filter(example -> !example.held()).toList();
    }

    /** What the words mean. */
    WordVectors vectors() {
        return vectors;
    }

    /** The comments to measure with. */
    List<Example> toMeasureWith() {
        return examples.stream().filter(Example::held).toList();
    }

    /** The comments to measure with of the sets that calibrate. */
    List<LabelledComment> calibratingToMeasureWith() {
        return toMeasureWith().stream()
                .filter(example -> example.set().calibrates())
                .map(Example::comment)
                .toList();
    }
}
