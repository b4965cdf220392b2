package mizan.queue.redis;

import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import org.junit.jupiter.api.Test;

class CommentDigestTest {

    @Test
    void hash_isAsLongAsTheScriptExpects() {
        assertThat(CommentDigest.of("k")).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void partsThatRunTogether_areNotMixedUp() {
        assertThat(hash("1", "2a", "i", "x")).isNotEqualTo(hash("12", "a", "i", "x"));
    }

    @Test
    void authorsWithoutEmail_areToldApartByTheirAddressToo() {
        assertThat(hash("1", "", "i", "x")).isNotEqualTo(hash("1", "", "j", "x"));
        assertThat(hash("1", "a", "i", "x")).isNotEqualTo(hash("1", "a", "j", "x"));
        assertThat(hash("1", "a", "i", "x")).isEqualTo(hash("1", "a", "i", "x"));
        assertThat(hash("1", "a", "i", "x")).isNotEqualTo(hash("1", "b", "i", "x"));
    }

    @Test
    void authorsWithEmail_areKnownWhereverTheyAre() {
        assertThat(hash("1", "reader@example.com", "a", "i", "x"))
                .isEqualTo(hash("1", "reader@example.com", "a", "j", "x"));
    }

    private static String hash(String article, String author, String address, String text) {
        return hash(article, "", author, address, text);
    }

    private static String hash(String article, String email, String author, String address, String text) {
        Comment comment = new Comment(
                submission().build().comment().id(),
                new ArticleRef(article, ""),
                new Author("", email, "", author, address),
                text,
                text,
                Instant.EPOCH);
        return CommentDigest.of(comment, text.getBytes(StandardCharsets.UTF_8));
    }
}
