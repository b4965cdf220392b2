package mizan.learning.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mizan.file.NamedInput;
import mizan.learning.vectors.Corpus;

/**
 * The texts of a folder, whatever their labels: those that each set learns from, and each {@code *.txt.gz} of the folder
 * {@code unlabelled} in it, with one text a line. Each set and each such file is a source of its own.
 */
public final class TrainingTexts {

    private static final String UNLABELLED = "unlabelled";

    private TrainingTexts() {}

    /**
     * Reads all texts of {@code folder} but those of the sets {@code excluded}.
     *
     * @throws IllegalArgumentException naming file and line where a set is not of the format
     */
    public static Corpus read(Path folder, Set<String> excluded, Consumer<String> progress) throws IOException {
        Corpus corpus = new Corpus();
        for (Path set : TrainingData.sets(folder)) {
            if (!excluded.contains(set.getFileName().toString())) {
                corpus.beginSource();
                LabelledFile.read(set.resolve(TrainingData.TRAIN)).comments().stream()
                        .map(LabelledComment::text)
                        .forEachOrdered(corpus::add);
            }
        }
        for (Path file : unlabelled(folder.resolve(UNLABELLED))) {
            corpus.beginSource();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new NamedInput(file), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    corpus.add(line);
                }
            }
        }
        progress.accept(String.format(
                Locale.ROOT,
                "  %,d texts with %,d words, %,d of them different",
                corpus.texts(),
                corpus.length(),
                corpus.words()));
        return corpus;
    }

    private static List<Path> unlabelled(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt.gz"))
                    .sorted()
                    .toList();
        }
    }
}
