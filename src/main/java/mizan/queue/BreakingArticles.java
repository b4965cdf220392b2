package mizan.queue;

import java.time.Instant;
import java.util.SortedMap;
import mizan.comment.SiteId;

/**
 * The articles whose comments press more than others, because an editor says so. Only comments that come in while an
 * article is breaking get the lead, so that no comment changes its place in a list that somebody is reading. Blocks.
 */
public interface BreakingArticles {

    /** Says that an article is breaking until some time; takes the place of what was said before. */
    void mark(SiteId site, String article, Instant until);

    /** Says that it is no longer; false when nobody had said that it is. */
    boolean unmark(SiteId site, String article);

    /** The ids of the articles that are breaking now, and until when. */
    SortedMap<String, Instant> now(SiteId site);
}
