package mizan.article.redis;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.digest.Digests;

/** An article as a hash of Redis: its fields, and how they are read. */
final class ArticleHash {

    static final String TITLE = "title";
    static final String URL = "url";
    static final String CLOSES_AT = "closes_at";
    static final String WORDS = "words";
    static final String SOURCE = "source";
    static final String DIGEST = "digest";
    static final String RENEWED = "renewed";

    private static final String AUTHOR = "author";
    private static final String LANGUAGE = "language";
    private static final String UPDATED_AT = "updated_at";

    private ArticleHash() {}

    /** What an article says, without who says so and when. */
    static Map<String, String> content(Article article) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TITLE, article.title());
        fields.put(URL, article.url());
        fields.put(AUTHOR, article.author());
        fields.put(LANGUAGE, article.language());
        fields.put(
                CLOSES_AT,
                article.closesAt().map(end -> Long.toString(end.toEpochMilli())).orElse(""));
        fields.put(WORDS, String.join(" ", article.words()));
        return fields;
    }

    /** The same for the same content only. */
    static String digest(Map<String, String> content) {
        return Digests.shortSha256Hex(String.join("\0", content.values()));
    }

    /** All fields, with the time. */
    static Map<String, String> fields(Article article) {
        Map<String, String> fields = content(article);
        fields.put(UPDATED_AT, Long.toString(article.updatedAt().toEpochMilli()));
        return fields;
    }

    /** Reads what {@link #fields} wrote; empty where there is no article. */
    static Optional<Article> read(ArticleKey key, Map<String, String> fields) {
        String title = text(fields, TITLE);
        return title.isBlank()
                ? Optional.empty()
                : Optional.of(new Article(
                        key,
                        title,
                        text(fields, URL),
                        text(fields, AUTHOR),
                        text(fields, LANGUAGE),
                        time(text(fields, CLOSES_AT)),
                        words(text(fields, WORDS)),
                        source(text(fields, SOURCE)),
                        time(text(fields, UPDATED_AT)).orElse(Instant.EPOCH)));
    }

    static Optional<Instant> time(String milliseconds) {
        return milliseconds.isEmpty()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds)));
    }

    static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    static String source(Article.Source source) {
        return source == Article.Source.PAGE ? "page" : "cms";
    }

    private static Article.Source source(String code) {
        return code.equals("page") ? Article.Source.PAGE : Article.Source.CMS;
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
