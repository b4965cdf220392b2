package mizan.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article: what it is called, where its page is, and the words in it. Its text is not kept.
 *
 * @param title one line of plain text
 * @param url its page, one of the site's own; empty where it is not known
 * @param author as the site prints the name; may be empty
 * @param language a language tag such as {@code ar} or {@code fr-MA}; may be empty
 * @param closesAt from when on it takes no comments; empty where that is open
 * @param words the stems of its words, each once, those of the title first; see {@link ArticleText}
 * @param updatedAt when this was first said as it stands here, to the millisecond
 */
public record Article(
        ArticleKey key,
        String title,
        String url,
        String author,
        String language,
        Optional<Instant> closesAt,
        List<String> words,
        Source source,
        Instant updatedAt) {

    /** Who said so. */
    public enum Source {
        /** The site's own program. */
        CMS,
        /** The article's page. */
        PAGE
    }

    /** Characters that a title may have. */
    public static final int MAX_TITLE = 300;

    /**
     * Checks the title.
     *
     * @throws IllegalArgumentException where it is blank or too long
     */
    public Article {
        words = List.copyOf(words);
        if (title.isBlank() || title.length() > MAX_TITLE) {
            throw new IllegalArgumentException("A title has 1 to " + MAX_TITLE + " characters");
        }
    }
}
