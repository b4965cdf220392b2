package mizan.desk.page.queue;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.ArticleRef;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.desk.article.ArticleTitles;
import mizan.desk.page.TimeFormat;
import mizan.queue.BreakingArticles;
import mizan.queue.Claim;
import mizan.queue.Claims;
import mizan.queue.QueuedComment;
import mizan.queue.State;

/** What stands beside a comment for the moment: who else has claimed it, what its article is called, and
 * whether that is breaking. */
@Singleton
final class CommentMarks {

    private final Claims claims;
    private final BreakingArticles articles;
    private final ArticleTitles titles;

    CommentMarks(Claims claims, BreakingArticles articles, ArticleTitles titles) {
        this.claims = claims;
        this.articles = articles;
        this.titles = titles;
    }

    /** The marks of {@code comments} as {@code account} sees them. Blocks. */
    OfComments of(List<QueuedComment> comments, String account, TimeFormat times) {
        return new OfComments(claimedByOthers(comments, account, times), breaking(comments), titles.of(comments));
    }

    private Map<CommentId, ClaimedBy> claimedByOthers(List<QueuedComment> comments, String account, TimeFormat times) {
        List<CommentId> held = comments.stream()
                .filter(comment -> comment.state() == State.HELD)
                .map(comment -> comment.comment().id())
                .toList();
        Map<CommentId, ClaimedBy> others = new HashMap<>();
        for (Map.Entry<CommentId, Claim> entry : claims.of(held).entrySet()) {
            if (!entry.getValue().by().equals(account)) {
                others.put(entry.getKey(), ClaimedBy.of(entry.getValue(), times.now()));
            }
        }
        return others;
    }

    private Map<SiteId, Set<String>> breaking(List<QueuedComment> comments) {
        return comments.stream()
                .map(comment -> comment.comment().site())
                .distinct()
                .collect(Collectors.toMap(
                        site -> site, site -> articles.now(site).keySet()));
    }

    /** The marks of some comments. */
    record OfComments(
            Map<CommentId, ClaimedBy> claimed, Map<SiteId, Set<String>> breaking, ArticleTitles.Known titles) {

        OfComments {
            claimed = Map.copyOf(claimed);
            breaking = Map.copyOf(breaking);
        }

        /** Who else has claimed it. */
        ClaimedBy claimedBy(QueuedComment comment) {
            return claimed.getOrDefault(comment.comment().id(), ClaimedBy.NONE);
        }

        /** True when nobody else has claimed it. */
        boolean isFree(QueuedComment comment) {
            return !claimed.containsKey(comment.comment().id());
        }

        /** The title of its article; empty where it is not known. */
        String title(QueuedComment comment) {
            return titles.title(comment.comment());
        }

        /** The page of its article; empty where it is not known. */
        String articleUrl(QueuedComment comment) {
            return titles.url(comment.comment());
        }

        /** True when an editor marked its article as breaking. */
        boolean isBreaking(QueuedComment comment) {
            ArticleRef article = comment.comment().article();
            return breaking.getOrDefault(comment.comment().site(), Set.of()).contains(article.id());
        }
    }
}
