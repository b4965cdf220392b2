package mizan.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped model's card says of comments that the model does not know, which only the training can measure. */
class ShippedCardTest {

    private static final Path FOLDER = Path.of("config", "model");

    private final List<String> card;

    ShippedCardTest() throws IOException {
        card = Files.readAllLines(FOLDER.resolve(ModelCard.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"readers_algeria_latin", "readers_morocco", "readers_morocco_latin", "readers_saudi"})
    void publishedCommentsOfUnknownReaders_areRarelyHeldAndHardlyEverRejected(String set) {
        List<String> row = rows("## Published comments", set).getFirst();

        assertThat(percent(row.get(2))).as("held").isLessThanOrEqualTo(4);
        assertThat(percent(row.get(3))).as("rejected").isLessThanOrEqualTo(0.1);
    }

    @Test
    void ofThoseWithNineTenths_aboutNineInTenAreUnwanted() {
        List<List<String>> rows = rows("## What a probability says", "0.9");

        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(3))).isBetween(0.85, 0.95));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mizan.model", "mizan.vectors"})
    void filesAreThoseOfTheCard(String file) throws IOException, NoSuchAlgorithmException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(rows("## Files", "`" + file + "`").getFirst()).contains("`" + hash + "`");
        assertThat(bytes.length).isLessThan(12_000_000);
    }

    /** The rows of the tables under {@code heading} whose first column is {@code first}. */
    private List<List<String>> rows(String heading, String first) {
        return card.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| " + first + " |"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static double percent(String value) {
        return Double.parseDouble(value.replace("%", ""));
    }
}
