package mizan.article;

import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.SiteId;

/** One article of a site, by the id that the site gave it. */
public record ArticleKey(SiteId site, String id) {

    /** Characters that an id may have. */
    public static final int MAX_ID = 128;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException where it {@linkplain #isId is none}
     */
    public ArticleKey {
        if (!isId(id)) {
            throw new IllegalArgumentException(
                    "An article's id has 1 to " + MAX_ID + " characters, without white space");
        }
    }

    /** The article that {@code comment} is about; empty where its id is none, as an older version may have taken it. */
    public static Optional<ArticleKey> of(Comment comment) {
        String id = comment.article().id();
        return isId(id) ? Optional.of(new ArticleKey(comment.site(), id)) : Optional.empty();
    }

    /** A number, a slug or an address: whatever a site calls its articles, without white space or controls. */
    public static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= MAX_ID && hasNoBlanks(id);
    }

    private static boolean hasNoBlanks(String id) {
        return id.codePoints()
                .noneMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }
}
