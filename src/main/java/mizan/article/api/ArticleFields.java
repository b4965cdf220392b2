package mizan.article.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleText;
import mizan.comment.WebOrigin;
import mizan.problem.Problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a site's program says of an article; what is missing or null is not said. */
@Schema(
        name = "ArticleFields",
        description =
                "What an article is. All of it takes the place of what was said before: what is left out is not known.")
record ArticleFields(
        @Schema(description = "The id again, where it shall be checked against that of the address.", examples = "7")
        @Nullable
        String id,

        @Schema(
                required = true,
                minLength = 1,
                maxLength = Article.MAX_TITLE,
                description = "One line; markup in it is taken out.",
                examples = "القطار السريع يصل غدا")
        @Nullable
        String title,

        @Schema(
                maxLength = ArticleFields.MAX_URL,
                description = "Its page, at one of the site's origins.",
                examples = "https://akhbar.example/news/7")
        @Nullable
        String url,

        @Schema(maxLength = ArticleFields.MAX_AUTHOR) @Nullable
        String author,

        @Schema(
                maxLength = ArticleText.MAX_TEXT,
                description =
                        "Plain text or HTML. It is not kept; its words are, so that they are not held against readers "
                                + "who repeat them.")
        @Nullable
        String text,

        @JsonProperty("closes_at")
        @Schema(
                description = "From when on it takes no comments.",
                format = "date-time",
                examples = "2026-12-24T18:00:00Z")
        @Nullable
        String closesAt,

        @Schema(maxLength = ArticleFields.MAX_LANGUAGE, examples = "ar") @Nullable
        String language) {

    static final int MAX_URL = 2_048;
    static final int MAX_AUTHOR = 100;
    static final int MAX_LANGUAGE = 35;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** Reads the fields that are texts; what has another type is named in {@code errors}. */
    static ArticleFields read(JsonNode body, List<FieldProblem> errors) {
        return new ArticleFields(
                text(body, "id", errors),
                text(body, "title", errors),
                text(body, "url", errors),
                text(body, "author", errors),
                text(body, "text", errors),
                text(body, "closes_at", errors),
                text(body, "language", errors));
    }

    private static @Nullable String text(JsonNode body, String field, List<FieldProblem> errors) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            errors.add(new FieldProblem(field, field + " must be a text."));
            return null;
        }
        return value.textValue();
    }

    /**
     * The article that they describe; empty where something is wrong, which is named in {@code errors}.
     *
     * @param origins where its page may lie
     * @param now when this was said
     */
    Optional<Article> article(
            ArticleKey key, List<String> origins, ArticleText reader, Instant now, List<FieldProblem> errors) {
        if (id != null && !id.equals(key.id())) {
            errors.add(new FieldProblem("id", "id is not that of the address."));
        }
        String line = title(reader, errors);
        String address = given(url);
        check("url", address, MAX_URL, errors);
        if (!address.isEmpty() && !origins.contains(WebOrigin.of(address))) {
            errors.add(new FieldProblem("url", "url must lie at one of the site's origins."));
        }
        String name = author == null ? "" : reader.line(author);
        check("author", name, MAX_AUTHOR, errors);
        check("text", given(text), ArticleText.MAX_TEXT, errors);
        String tag = given(language);
        if (!tag.isEmpty()
                && (tag.length() > MAX_LANGUAGE || !LANGUAGE.matcher(tag).matches())) {
            errors.add(new FieldProblem("language", "language must be a language tag such as ar or fr-MA."));
        }
        Optional<Instant> end = closesAt(errors);
        return errors.isEmpty()
                ? Optional.of(new Article(
                        key, line, address, name, tag, end, reader.words(line, given(text)), Article.Source.CMS, now))
                : Optional.empty();
    }

    private String title(ArticleText reader, List<FieldProblem> errors) {
        boolean isWrongAlready = errors.stream().anyMatch(error -> error.field().equals("title"));
        if (title == null) {
            if (!isWrongAlready) {
                errors.add(new FieldProblem("title", "title is missing."));
            }
            return "";
        }
        if (title.length() > ArticleText.MAX_TEXT) {
            errors.add(tooLong("title", Article.MAX_TITLE));
            return "";
        }
        String line = reader.line(title);
        if (line.isEmpty()) {
            errors.add(new FieldProblem("title", "title holds no text."));
        }
        check("title", line, Article.MAX_TITLE, errors);
        return line;
    }

    private Optional<Instant> closesAt(List<FieldProblem> errors) {
        String wanted = given(closesAt);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant end = OffsetDateTime.parse(wanted).toInstant();
            if (end.isAfter(Instant.EPOCH) && end.isBefore(LATEST)) {
                return Optional.of(Instant.ofEpochMilli(end.toEpochMilli()));
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        errors.add(new FieldProblem("closes_at", "closes_at must be a time such as 2026-12-24T18:00:00Z."));
        return Optional.empty();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static void check(String field, String value, int most, List<FieldProblem> errors) {
        if (value.length() > most) {
            errors.add(tooLong(field, most));
        }
    }

    private static FieldProblem tooLong(String field, int most) {
        return new FieldProblem(field, field + " has more than the " + most + " characters allowed.");
    }
}
