package mizan.queue.redis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Verdict;
import mizan.queue.redis.compression.CompressedJson;

/**
 * What never changes about a comment (itself, and the verdict on it) as JSON, as it is kept in Redis. What is empty,
 * and an original that is no different from the text, is left out. Reading throws IllegalArgumentException where
 * something is missing or not what it should be.
 */
public record CommentJson(Comment comment, Verdict verdict) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Without the feature an emoji takes twelve bytes rather than four. */
    private static final JsonFactory FACTORY =
            MAPPER.getFactory().configure(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true);

    private static final int TYPICAL_LENGTH = 1024;

    /** What is kept of it. */
    public byte[] compressed() {
        return CompressedJson.write(comment.article().id(), write());
    }

    /** The JSON in UTF-8. */
    byte[] write() {
        ByteArrayOutputStream json = new ByteArrayOutputStream(TYPICAL_LENGTH);
        try (JsonGenerator out = FACTORY.createGenerator(json)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.toByteArray();
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeFields(out);
        out.writeEndObject();
    }

    /** Writes the fields of the JSON into an object that {@code out} has begun. */
    public void writeFields(JsonGenerator out) throws IOException {
        Author author = comment.author();
        out.writeStringField("article", comment.article().id());
        writeUnlessEmpty(out, "article_url", comment.article().url());
        writeUnlessEmpty(out, "name", author.name());
        writeUnlessEmpty(out, "email", author.email());
        writeUnlessEmpty(out, "url", author.url());
        if (!comment.original().equals(comment.text())) {
            out.writeStringField("original", comment.original());
        }
        out.writeStringField("text", comment.text());
        out.writeStringField("submitted_at", comment.submittedAt().toString());
        writeUnlessEmpty(out, "author_key", author.key());
        if (!author.standingKey().equals(standingKey(author.key(), author.user()))) {
            out.writeStringField("standing_key", author.standingKey());
        }
        writeUnlessEmpty(out, "address_key", author.addressKey());
        writeUnlessEmpty(out, "user", author.user());
        out.writeFieldName("verdict");
        VerdictJson.write(verdict, out);
    }

    private static void writeUnlessEmpty(JsonGenerator out, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }

    /** Reads what is kept, compressed or as earlier versions kept it. */
    static CommentJson read(CommentId id, byte[] kept) {
        JsonNode node = tree(kept);
        return new CommentJson(comment(id, node), VerdictJson.read(node.path("verdict")));
    }

    /** Reads the value of the field {@code verdict}. */
    public static Verdict readVerdict(JsonNode verdict) {
        return VerdictJson.read(verdict);
    }

    /** The comment alone. */
    public static Comment readComment(CommentId id, byte[] kept) {
        return comment(id, tree(kept));
    }

    private static Comment comment(CommentId id, JsonNode node) {
        String text = need(node, "text");
        return new Comment(
                id,
                new ArticleRef(need(node, "article"), node.path("article_url").asText()),
                author(node),
                node.path("original").asText(text),
                text,
                instant(need(node, "submitted_at")));
    }

    private static JsonNode tree(byte[] kept) {
        try {
            return MAPPER.readTree(CompressedJson.read(kept));
        } catch (IOException e) {
            // Not as the cause: its message shows a piece of the comment, which must not come into a log.
            throw new IllegalArgumentException("This is not JSON");
        }
    }

    private static Author author(JsonNode node) {
        String key = node.path("author_key").asText();
        String user = node.path("user").asText();
        return new Author(
                node.path("name").asText(),
                node.path("email").asText(),
                node.path("url").asText(),
                key,
                node.path("standing_key").asText(standingKey(key, user)),
                node.path("address_key").asText(),
                user);
    }

    /** Where none is written: that of a user for whom the site vouches; comments of earlier versions have no other. */
    private static String standingKey(String key, String user) {
        return user.isEmpty() ? "" : key;
    }

    private static String need(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException("The field " + field + " is missing");
        }
        return node.path(field).asText();
    }

    static Instant instant(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("This is not a time", e);
        }
    }
}
