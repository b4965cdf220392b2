package mizan.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.comment.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {

    private final ArticleText text = new ArticleText();

    @Test
    void words_areStems_eachOnce_thoseOfTheTitleFirst() {
        assertThat(text.words("القطار السريع", "<p>قطارٌ سريع</p> والقطار في المدينة"))
                .startsWith("قطار", "سريع")
                .doesNotHaveDuplicates()
                .noneMatch(word -> word.contains("<") || word.contains(" "));
    }

    @Test
    void words_areBounded() {
        String many = IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        assertThat(text.words("", many)).hasSize(ArticleText.MAX_WORDS);
        assertThat(text.words("", "abc".repeat(50) + " قصير")).containsExactly("قصير");
    }

    @Test
    void hugeText_isCutRatherThanWaitedFor() {
        String huge = "كلمة ".repeat(1_000_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> text.words("عنوان", huge)))
                .hasSize(2);
    }

    @Test
    void title_isOneLineOfPlainText() {
        assertThat(text.line(" <b>القطار</b>\n  &amp; المدينة\u202E ")).isEqualTo("القطار & المدينة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u00A0b", "a\nb", "a\u200Eb", "a\uD800"})
    void idsWithBlanksOrUnseenCharacters_areNone(String id) {
        assertThat(ArticleKey.isId(id)).isFalse();
        assertThatThrownBy(() -> new ArticleKey(new SiteId("demo"), id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsOfEveryKind_areTaken() {
        assertThat(ArticleKey.isId("7")).isTrue();
        assertThat(ArticleKey.isId("القطار-السريع")).isTrue();
        assertThat(ArticleKey.isId("x".repeat(128))).isTrue();
        assertThat(ArticleKey.isId("x".repeat(129))).isFalse();
    }
}
