package mizan.article;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where articles are kept. All but {@link #standing} block. */
public interface Articles {

    /** What came of {@link #put}. */
    enum Put {
        CREATED,
        REPLACED,
        /** The same was known already; it is kept for longer. */
        UNCHANGED,
        /** The site's program has said what it is, which a page does not change. */
        KEPT
    }

    /** What a submission must know of its article; a comment on an article keeps what is known of it alive. */
    Uni<ArticleStanding> standing(ArticleKey key);

    /** All that is known; empty where nothing is. */
    Optional<Article> find(ArticleKey key);

    /** What those of {@code keys} are called that are known. */
    Map<ArticleKey, ArticleTitle> titles(Collection<ArticleKey> keys);

    /** Keeps {@code article} in the place of what was known. */
    Put put(Article article);

    /** Forgets what is known; false where nothing was. An editor's decision stays. */
    boolean remove(ArticleKey key);
}
