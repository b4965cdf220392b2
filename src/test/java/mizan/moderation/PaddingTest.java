package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other people's harmless sentences around an insult or an advert lead to no milder outcome, as shipped. */
class PaddingTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final int TEXTS = 100;

    private static final ModerationPipeline SHIPPED = ShippedPipelines.RULES_AND_MODEL;

    @ParameterizedTest
    @ValueSource(ints = {40, 300, 600, 2000, 4800})
    void padding_makesNoOutcomeMilder(int length) throws IOException {
        String padding = harmless(length);
        List<String> milder = unwanted()
                .filter(text -> judge(text).compareTo(Outcome.APPROVE) > 0)
                .limit(TEXTS)
                .filter(text -> Stream.of(padding + "\n" + text, text + "\n" + padding, padding + text + ". " + padding)
                        .anyMatch(padded -> judge(padded).compareTo(judge(text)) < 0))
                .toList();

        assertThat(milder).isEmpty();
    }

    private static Stream<String> unwanted() throws IOException {
        return Stream.concat(texts("abuse.tsv", "reject"), texts("adverts.tsv", "reject"))
                .filter(text -> text.length() < 200);
    }

    private static String harmless(int length) throws IOException {
        StringBuilder padding = new StringBuilder();
        List<String> sentences = Stream.concat(texts("news.tsv", "approve"), texts("dialects.tsv", "approve"))
                .toList();
        for (int i = 0; padding.length() < length; i++) {
            padding.append(sentences.get(i % sentences.size())).append(". ");
        }
        return padding.toString();
    }

    private static Stream<String> texts(String file, String outcome) throws IOException {
        return Files.readAllLines(CASES.resolve(file)).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length > 3 && columns[3].equals(outcome) && columns[1].isBlank())
                .map(columns -> columns[0]);
    }

    private static Outcome judge(String text) {
        Draft draft =
                new Draft(new SiteId("demo"), new ArticleRef("1", ""), "قارئ", "", "", text, Circumstances.ORDINARY);
        return SHIPPED.moderate(SHIPPED.analyze(draft), RecentActivity.NONE).outcome();
    }
}
