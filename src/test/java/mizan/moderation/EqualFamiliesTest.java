package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Peoples, confessions, politicians, parties and genders are worth the same: in one sentence, whatever its tone, each of
 * a family has the same probability of abuse as every other, by the rules alone and as shipped.
 */
class EqualFamiliesTest {

    private static final Path FOLDER = Path.of("src/test/resources/groups");
    private static final double GREATEST_DIFFERENCE = 0.05;
    private static final int FEWEST_SENTENCES = 7;

    /** A family of words and a sentence with a place for one of them. */
    private record Pair(String family, List<String> words, String sentence) {

        String with(String word) {
            return sentence.replace("{ل}", GroupSentences.given(word)).replace("{}", word);
        }

        @Override
        public String toString() {
            return family + ": " + sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void everyOfAFamily_isJudgedAlike(Pair pair) {
        assertAlike(pair, ShippedPipelines.RULES);
        assertAlike(pair, ShippedPipelines.RULES_AND_MODEL);
    }

    private static void assertAlike(Pair pair, ModerationPipeline pipeline) {
        TreeMap<String, Double> abuse = new TreeMap<>();
        pair.words().forEach(word -> abuse.put(word, abuse(pipeline, pair.with(word))));
        DoubleSummaryStatistics range =
                abuse.values().stream().mapToDouble(Double::doubleValue).summaryStatistics();
        assertThat(range.getMax() - range.getMin()).as("%s: %s", pair, abuse).isLessThanOrEqualTo(GREATEST_DIFFERENCE);
    }

    private static double abuse(ModerationPipeline pipeline, String text) {
        Draft draft =
                new Draft(new SiteId("demo"), new ArticleRef("1", ""), "قارئ", "", "", text, Circumstances.ORDINARY);
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE).abuse();
    }

    static List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        rows("equal_families.tsv").forEach(family -> {
            int before = pairs.size();
            rows("equal_carriers.tsv")
                    .filter(sentence -> List.of(sentence[0].split(",", -1)).contains(family[0]))
                    .forEach(sentence ->
                            pairs.add(new Pair(family[0], List.of(family[1].split("\\|", -1)), sentence[2])));
            assertThat(pairs.size() - before).as(family[0]).isGreaterThanOrEqualTo(FEWEST_SENTENCES);
        });
        return pairs;
    }

    private static Stream<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
