package mizan.article.page;

import java.util.OptionalInt;
import mizan.article.ArticleKey;

/** Which instance may try to read a page, and when: one at a time, and ever more seldom. Blocks. */
public interface PageAttempts {

    /** How many attempts failed before; empty where none is to be made now. From now on it is the caller's for a minute. */
    OptionalInt begin(ArticleKey key);

    /** The attempt failed, as {@code failures} did now in all. */
    void failed(ArticleKey key, int failures);
}
