package mizan.article;

/**
 * What a site has configured about its articles.
 *
 * @param areAllKnown whether the site tells of all its articles, so that comments on others are refused
 * @param areFetched whether Mizan reads the pages of articles that it does not know
 * @param mayBePrivate whether the site's pages may lie at addresses of private networks
 */
public record ArticleRules(boolean areAllKnown, boolean areFetched, boolean mayBePrivate) {

    /** Of a site that has configured nothing. */
    public static final ArticleRules DEFAULT = new ArticleRules(false, true, false);
}
