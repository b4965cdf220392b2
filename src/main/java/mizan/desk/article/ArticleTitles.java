package mizan.desk.article;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.article.ArticleKey;
import mizan.article.ArticleTitle;
import mizan.article.Articles;
import mizan.comment.ArticleRef;
import mizan.comment.Comment;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;

/** Looks up what articles are called, for a whole page at once. */
@Singleton
public final class ArticleTitles {

    private final Articles articles;

    ArticleTitles(Articles articles) {
        this.articles = articles;
    }

    /** The titles of some articles. */
    public record Known(Map<ArticleKey, ArticleTitle> titles) {

        private static final ArticleTitle NONE = new ArticleTitle("", "");

        public Known {
            titles = Map.copyOf(titles);
        }

        /** The title of the article that {@code comment} is about; empty where it is not known. */
        public String title(Comment comment) {
            return of(comment).title();
        }

        /** The page of that article: as the comment knows it, else as the article says. */
        public String url(Comment comment) {
            ArticleRef article = comment.article();
            return article.url().isEmpty() ? of(comment).url() : article.url();
        }

        /** The title of an article; empty where it is not known. */
        public String title(SiteId site, String id) {
            return ArticleKey.isId(id)
                    ? titles.getOrDefault(new ArticleKey(site, id), NONE).title()
                    : "";
        }

        private ArticleTitle of(Comment comment) {
            return ArticleKey.of(comment)
                    .map(key -> titles.getOrDefault(key, NONE))
                    .orElse(NONE);
        }
    }

    /** The titles of the articles that {@code comments} are about. Blocks. */
    public Known of(List<QueuedComment> comments) {
        return of(comments.stream().flatMap(comment -> ArticleKey.of(comment.comment()).stream()));
    }

    /** The titles of some articles of a site, by their ids. Blocks. */
    public Known of(SiteId site, Collection<String> ids) {
        return of(ids.stream().filter(ArticleKey::isId).map(id -> new ArticleKey(site, id)));
    }

    /** The title of the article with this id at the first of {@code sites} that has told of one; else empty. Blocks. */
    public String first(Collection<SiteId> sites, String id) {
        Known known = of(sites.stream().filter(site -> ArticleKey.isId(id)).map(site -> new ArticleKey(site, id)));
        return sites.stream()
                .map(site -> known.title(site, id))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Known of(Stream<ArticleKey> keys) {
        return new Known(articles.titles(keys.toList()));
    }
}
