package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import mizan.digest.Digests;
import mizan.learning.model.ModelFile;
import mizan.learning.vectors.VectorFile;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.Mode;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.signal.lexicon.Lexicon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on 2,000 made-up comments in four sets, from texts to vectors and the model, by one thread and by four. */
class ReproducibleTrainingTest {

    private static final String HEADER = "id\ttext\tabuse\tspam\tkind\n";
    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final List<String> SETS = List.of("one", "two", "three", "four");
    private static final Lexicon NO_TERMS =
            Lexicon.parse("none", List.of("form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote"));
    private static final SitePolicy POLICY = new SitePolicy(Thresholds.DEFAULT, Mode.AUTOMATIC, 0);
    private static final ModerationPipeline RULES = ModerationPipeline.standard(() -> NO_TERMS, site -> POLICY);

    @TempDir
    Path data;

    @BeforeEach
    void writeComments() throws IOException {
        Random random = new Random(11);
        List<String> words =
                random.ints(400, 3, 7).mapToObj(length -> word(length, random)).toList();
        for (String set : SETS) {
            Files.createDirectories(data.resolve(set));
            StringBuilder rows = new StringBuilder(HEADER);
            for (int i = 0; i < 500; i++) {
                boolean isAbuse = random.nextInt(3) == 0;
                boolean isSpam = !isAbuse && random.nextInt(5) == 0;
                int first = isAbuse ? 0 : isSpam ? 100 : 200;
                String text = random.ints(4 + random.nextInt(12), 0, 200)
                        .mapToObj(word -> words.get(first + word))
                        .collect(Collectors.joining(" "));
                rows.append(i).append('\t').append(text).append(isAbuse ? "\t1" : "\t0");
                rows.append(isSpam ? "\t1" : "\t0").append("\tmade\n");
            }
            Files.writeString(data.resolve(set).resolve("train.tsv"), rows);
        }
    }

    private static String word(int length, Random random) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                .collect(Collectors.joining());
    }

    @Test
    void oneThreadAndFour_giveTheSameBytes() throws Exception {
        List<String> byOne = trainedBy(1, Set.of());

        assertThat(trainedBy(4, Set.of())).isEqualTo(byOne);
    }

    @Test
    void excludedSet_teachesNothing() throws Exception {
        List<String> without = trainedBy(2, Set.of("four"));

        assertThat(without).isNotEqualTo(trainedBy(2, Set.of()));
        Files.delete(data.resolve("four").resolve("train.tsv"));
        assertThat(trainedBy(2, Set.of())).isEqualTo(without);
    }

    /** The hashes of vectors and model. */
    private List<String> trainedBy(int threads, Set<String> excluded) throws InterruptedException, ExecutionException {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> train(excluded)).get();
        }
    }

    private List<String> train(Set<String> excluded) throws IOException {
        WordVectors vectors = WordVectors.learn(TrainingTexts.read(data, excluded, line -> {}), line -> {});
        assertThat(vectors.words()).isGreaterThan(200);
        Path file = Files.createTempFile(data, "vectors", "");
        VectorFile.write(vectors, file);
        TrainedModel trained =
                new Trainer(line -> {}).train(TrainingData.read(data, RULES, vectors, excluded, line -> {}));
        return List.of(hash(Files.readAllBytes(file)), hash(ModelFile.bytes(trained.model())));
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }
}
