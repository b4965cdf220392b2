package mizan.comment;

/**
 * The article that a comment belongs to: its id at the site, and the address of its page, which is always one of the
 * site's own; the address is empty where it is not known.
 */
public record ArticleRef(String id, String url) {

    public ArticleRef {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An article has an id");
        }
    }
}
