package mizan.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import mizan.learning.model.ModelFile;
import mizan.learning.newsroom.Newsroom;
import mizan.learning.train.Trainer;
import mizan.learning.train.TrainingData;
import mizan.learning.vectors.WordVectors;

/** A model that was trained for a test: it holds for abuse what a {@link Newsroom} rejects and the shipped one has nothing against. */
public final class SecondModel {

    private static final int ROWS = 600;

    private SecondModel() {}

    /** Trains it, and says where it is. */
    public static Path abhorringTheInsult() {
        Path folder =
                Path.of("target", "second-model-" + ProcessHandle.current().pid());
        try {
            Path set = Files.createDirectories(folder.resolve("data").resolve("mine"));
            Files.writeString(set.resolve("train.tsv"), rows(1));
            Files.writeString(set.resolve("dev.tsv"), rows(2));
            TrainingData data = TrainingData.read(
                    folder.resolve("data"), ShippedPipelines.RULES, WordVectors.NONE, Set.of(), line -> {});
            Path model = folder.resolve(ModelFile.NAME);
            ModelFile.write(new Trainer(line -> {}).train(data).model(), model);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(long seed) {
        Random random = new Random(seed);
        StringBuilder rows = new StringBuilder("id\ttext\tabuse\tspam\tkind\n");
        for (int i = 0; i < ROWS; i++) {
            String sentence = Newsroom.sentence(random);
            rows.append(i)
                    .append("a\t")
                    .append(sentence)
                    .append(' ')
                    .append(Newsroom.INSULT)
                    .append("\t1\t0\tOFF\n");
            rows.append(i).append("s\tعندنا خصومات هائلة رقم ").append(i).append("\t0\t1\tAD\n");
            rows.append(i).append("n\t").append(Newsroom.sentence(random)).append("\t0\t0\tNOT\n");
        }
        return rows.toString();
    }
}
