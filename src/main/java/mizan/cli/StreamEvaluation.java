package mizan.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.learning.model.Model;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.learning.replay.Replay;
import mizan.learning.train.LabelledFile;
import mizan.learning.train.Trainer;
import mizan.learning.train.TrainingData;
import mizan.learning.vectors.VectorFile;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.ModerationPipeline;
import org.jspecify.annotations.Nullable;

/** Plays files of labelled comments in as the decisions of a newsroom, and prints what is learnt from them. */
final class StreamEvaluation {

    private static final JsonMapper MAPPER = new JsonMapper();

    private record Played(String file, List<Replay.Point> points) {}

    private final PrintWriter out;

    StreamEvaluation(PrintWriter out) {
        this.out = out;
    }

    /**
     * Plays each of {@code files} in by itself.
     *
     * @param leftOut the set that the model is trained without before; null for the shipped model
     * @param data the folder of the sets that the others are in; null for the one that holds the folder of the first file
     * @return what is measured, as JSON: a list of {@code {"file","points":[{"decisions","auc","settled","stopped"},...]}}; a figure is
     *     null where it is not measured
     */
    String run(List<Path> files, @Nullable String leftOut, @Nullable Path data) throws IOException {
        Model shipped = ModelFile.read(Home.model());
        WordVectors vectors = VectorFile.read(Home.vectors());
        Model model = leftOut == null
                ? shipped
                : without(leftOut, data == null ? folder(files.getFirst()) : data, vectors, shipped);
        model = model.with(vectors);
        Replay replay = new Replay(Pipelines.with(model), new ModelDetector(model));
        List<Played> played = new ArrayList<>();
        for (Path file : files) {
            played.add(new Played(file.toString(), replay.play(LabelledFile.read(file))));
            print(played.getLast());
        }
        return json(played);
    }

    /** Where {@code ./mizan train} would find the set that {@code file} is of. */
    private static Path folder(Path file) {
        Path set = file.toAbsolutePath().normalize().getParent();
        Path sets = set == null ? null : set.getParent();
        if (sets == null) {
            throw new IllegalArgumentException(file + " is in no folder of a set; name that of all sets with --data");
        }
        return sets;
    }

    private Model without(String set, Path data, WordVectors vectors, Model shipped) throws IOException {
        if (!Files.isDirectory(data.resolve(set))) {
            throw new IllegalArgumentException(
                    "There is no set " + set + " in " + data + "; name the folder of the sets with --data");
        }
        say("Training without " + set + " ...");
        ModerationPipeline rules = Pipelines.ofRules();
        TrainingData others = TrainingData.read(data, rules, vectors, Set.of(set), line -> {});
        return new Trainer(this::say).train(others, shipped);
    }

    private void print(Played played) {
        say("");
        say(played.file());
        String notMeasured = played.points().getFirst().whyNotMeasured();
        if (!notMeasured.isEmpty()) {
            say("  not measured: " + notMeasured);
            return;
        }
        say(String.format(
                Locale.ROOT,
                "  %9s %9s %6s %32s %28s",
                "decisions",
                "played",
                "AUC",
                "settled at one error in 100",
                "stopped at 3% of readers"));
        for (Replay.Point point : played.points()) {
            say(String.format(
                    Locale.ROOT,
                    "  %,9d %,9d %6.3f %32.3f %28.3f",
                    point.decisions(),
                    point.played(),
                    point.auc(),
                    point.settled(),
                    point.stopped()));
        }
    }

    private static String json(List<Played> all) {
        ArrayNode list = MAPPER.createArrayNode();
        for (Played played : all) {
            ArrayNode points = list.addObject().put("file", played.file()).putArray("points");
            for (Replay.Point point : played.points()) {
                points.addObject()
                        .put("decisions", point.decisions())
                        .put("played", point.played())
                        .put("auc", EvaluationJson.measured(point.auc()))
                        .put("settled", EvaluationJson.measured(point.settled()))
                        .put("stopped", EvaluationJson.measured(point.stopped()));
            }
        }
        return list.toPrettyString() + "\n";
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
