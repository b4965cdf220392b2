package mizan.queue.redis;

import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.Submission;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

class CommentJsonTest {

    private static final CommentId ID = submission().build().comment().id();

    @Test
    void everythingOfAComment_comesBack() {
        Submission submission = submission()
                .text("قال: «لا»\n\"<\\ \u0000\u202E \uD83D\uDE00")
                .original("<b>قال</b>\u0000")
                .submittedAt(Instant.parse("2026-11-24T10:15:30.123456789Z"))
                .outcome(Outcome.HOLD)
                .build();
        CommentJson json = new CommentJson(submission.comment(), submission.verdict());

        assertThat(CommentJson.read(submission.comment().id(), json.compressed()))
                .isEqualTo(json);
        assertThat(CommentJson.read(submission.comment().id(), json.write()))
                .as("as earlier versions kept it")
                .isEqualTo(json);
    }

    @Test
    void whatIsEmpty_isLeftOut() {
        CommentJson json = new CommentJson(
                new Comment(ID, new ArticleRef("1", ""), new Author("", "", "", "", ""), "x", "x", Instant.EPOCH),
                new Verdict(Outcome.APPROVE, 0, 0, List.of()));

        assertThat(text(json))
                .isEqualTo("{\"article\":\"1\",\"text\":\"x\",\"submitted_at\":\"1970-01-01T00:00:00Z\","
                        + "\"verdict\":{\"outcome\":\"APPROVE\",\"spam\":0.0,\"abuse\":0.0,\"signals\":[]}}");
        assertThat(CommentJson.read(ID, json.write())).isEqualTo(json);
    }

    @Test
    void emoji_takesItsFourBytes() {
        CommentJson one =
                new CommentJson(submission().text("\uD83D\uDE00").build().comment(), Samples.verdict(Outcome.APPROVE));

        assertThat(text(one)).contains("\"\uD83D\uDE00\"");
    }

    @Test
    void halfAnEmoji_comesBackOrIsRefused_andDoesNotFail() {
        CommentJson half = new CommentJson(
                submission().original("a\uD83D").text("\uDE00 b").build().comment(), Samples.verdict(Outcome.APPROVE));

        assertThat(CommentJson.read(half.comment().id(), half.compressed())).isEqualTo(half);
    }

    @Test
    void standing_comesBack_andCommentsOfEarlierVersionsHaveOneOnlyWhereTheSiteVouches() {
        assertThat(standingAfterAll("e", "s", "")).isEqualTo("s");
        assertThat(standingAfterAll("u", "u", "42")).isEqualTo("u");
        assertThat(standingAfterAll("e", "", "")).isEmpty();
        String earlier =
                "{\"article\":\"1\",\"text\":\"x\",\"submitted_at\":\"1970-01-01T00:00:00Z\",\"author_key\":\"k\","
                        + "%s\"verdict\":{\"outcome\":\"APPROVE\",\"spam\":0.0,\"abuse\":0.0,\"signals\":[]}}";

        assertThat(standing(earlier.formatted(""))).isEmpty();
        assertThat(standing(earlier.formatted("\"user\":\"42\","))).isEqualTo("k");
    }

    private static String standingAfterAll(String key, String standingKey, String user) {
        Author author = new Author("", "", "", key, standingKey, "", user);
        Comment comment = new Comment(ID, new ArticleRef("1", ""), author, "x", "x", Instant.EPOCH);
        return standing(text(new CommentJson(comment, new Verdict(Outcome.APPROVE, 0, 0, List.of()))));
    }

    private static String standing(String json) {
        return CommentJson.read(ID, json.getBytes(StandardCharsets.UTF_8))
                .comment()
                .author()
                .standingKey();
    }

    @Test
    void whatIsNoComment_isRefusedWithoutShowingIt() {
        for (String json : List.of(
                "",
                "{",
                "null",
                "[]",
                "{\"text\":\"سر\"}",
                "{\"text\":\"سر\",\"article\":\"1\"}",
                "{\"text\":\"سر\",\"article\":\"1\",\"submitted_at\":\"yesterday\"}",
                "{\"text\":\"سر\",\"article\":\"1\",\"submitted_at\":\"1970-01-01T00:00:00Z\"}",
                "{\"text\":\"سر\",\"article\":\" \",\"submitted_at\":\"1970-01-01T00:00:00Z\"}",
                "{\"text\":\"سر")) {
            assertThatThrownBy(() -> CommentJson.read(ID, json.getBytes(StandardCharsets.UTF_8)))
                    .as(json)
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("سر");
        }
    }

    private static String text(CommentJson json) {
        return new String(json.write(), StandardCharsets.UTF_8);
    }
}
