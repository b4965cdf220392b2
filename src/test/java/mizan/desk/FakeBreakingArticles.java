package mizan.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mizan.comment.SiteId;
import mizan.queue.BreakingArticles;

/** Breaking articles in memory, for ever. */
final class FakeBreakingArticles implements BreakingArticles {

    private final Map<SiteId, SortedMap<String, Instant>> articles = new HashMap<>();

    @Override
    public synchronized void mark(SiteId site, String article, Instant until) {
        articles.computeIfAbsent(site, any -> new TreeMap<>()).put(article, until);
    }

    @Override
    public synchronized boolean unmark(SiteId site, String article) {
        return articles.getOrDefault(site, new TreeMap<>()).remove(article) != null;
    }

    @Override
    public synchronized SortedMap<String, Instant> now(SiteId site) {
        return new TreeMap<>(articles.getOrDefault(site, new TreeMap<>()));
    }
}
