package mizan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import mizan.file.FileProblem;
import mizan.learning.model.ModelFile;
import mizan.learning.train.LeaveOneSetOut;
import mizan.learning.train.ModelCard;
import mizan.learning.train.TrainedModel;
import mizan.learning.train.Trainer;
import mizan.learning.train.TrainingData;
import mizan.learning.train.TrainingTexts;
import mizan.learning.vectors.Corpus;
import mizan.learning.vectors.VectorFile;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.ModerationPipeline;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns from labelled comments, and writes the model with its card. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Learns from labelled comments and writes the model with its card.",
            "Each set is a folder in DATA_DIR with train.tsv and, where there is one, dev.tsv: UTF-8, tab-separated, with the "
                    + "header id, text, abuse, spam, kind; a label is 1, 0 or empty. Comments that were published and that nobody "
                    + "labelled have the kind published. The same files give the same model, byte for byte."
        })
final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DATA_DIR", description = "The folder of the sets.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    Path data;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write; config/model where none is named.")
    @Nullable
    Path out;

    @Option(
            names = "--leave-one-set-out",
            description =
                    "Judge each set by what the other sets teach, too, and say so in the card; takes a minute or two more.")
    boolean leaveOneSetOut;

    @Option(
            names = "--exclude",
            paramLabel = "SET",
            description = "Learn nothing from this set; may be given several times.")
    Set<String> excluded = Set.of();

    @Option(
            names = "--vectors",
            description =
                    "Learn word vectors anew too, from all texts of the sets and of DATA_DIR/unlabelled/*.txt.gz, one a"
                            + " line; takes some minutes more. Otherwise those of config/model are used.")
    boolean makesVectors;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter told = spec.commandLine().getOut();
        ModerationPipeline rules = Pipelines.ofRules();
        Path folder = out == null ? Home.models() : out;
        makeFolder(folder);
        WordVectors vectors = makesVectors ? learnVectors(told) : VectorFile.read(Home.vectors());
        say(told, "Reading ...");
        TrainingData sets = TrainingData.read(data, rules, vectors, excluded, line -> say(told, line));
        TrainedModel trained = new Trainer(line -> say(told, line)).train(sets);
        if (makesVectors) {
            VectorFile.write(vectors, folder.resolve(VectorFile.NAME));
        }
        ModelFile.write(trained.model(), folder.resolve(ModelFile.NAME));
        say(told, "Measuring ...");
        Map<String, LeaveOneSetOut.Unseen> unseen = leaveOneSetOut
                ? LeaveOneSetOut.figures(Axis.ABUSE, trained, Pipelines::with, line -> say(told, line))
                : Map.of();
        String card = ModelCard.of(trained, unseen, Pipelines::with);
        Files.writeString(folder.resolve(ModelCard.NAME), card, StandardCharsets.UTF_8);
        say(told, card);
        say(told, "Written: " + folder.resolve(ModelFile.NAME) + ", " + folder.resolve(ModelCard.NAME));
        return 0;
    }

    /** Before anything is learnt, which takes minutes. */
    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file; --out names a folder", e);
        } catch (IOException e) {
            throw FileProblem.writing(folder, e);
        }
        if (!Files.isWritable(folder)) {
            throw FileProblem.writing(folder.resolve(ModelFile.NAME), new AccessDeniedException(folder.toString()));
        }
    }

    /** Not written before all is learnt: vectors and model belong together. */
    private WordVectors learnVectors(PrintWriter told) throws IOException {
        say(told, "Learning word vectors ...");
        Corpus corpus = TrainingTexts.read(data, excluded, line -> say(told, line));
        WordVectors vectors = WordVectors.learn(corpus, line -> say(told, line));
        if (vectors.words() == 0) {
            throw new IllegalArgumentException("There is no word in " + data
                    + " that three sources have: word vectors are learnt from a folder of sets");
        }
        return vectors;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
