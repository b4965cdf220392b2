package mizan.article.redis;

import mizan.article.ArticleKey;
import mizan.comment.SiteId;
import mizan.redis.KeyPrefix;

/** The names of the keys about articles; all of a site carry its hash tag. */
final class ArticleKeys {

    private ArticleKeys() {}

    /** What is known of an article, a hash. */
    static String article(ArticleKey key) {
        return ofSite(key.site()) + "article:" + key.id();
    }

    /** The attempts to read its page, a hash. */
    static String attempts(ArticleKey key) {
        return ofSite(key.site()) + "article-page:" + key.id();
    }

    /** How many pages of a site were asked for in a minute, counted from the epoch. */
    static String pages(SiteId site, long minute) {
        return ofSite(site) + "article-pages:" + minute;
    }

    private static String ofSite(SiteId site) {
        return KeyPrefix.of(site.value());
    }
}
