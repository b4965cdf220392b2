package mizan.intake;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import mizan.article.ArticleKey;
import mizan.article.ArticleRules;
import mizan.article.ArticleStanding;
import mizan.article.Articles;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import mizan.intake.form.SubmissionRefusal;

/** Whether an article takes comments: one that is closed takes none, nor one that its site should have told of and has not. */
@Singleton
final class ArticleCheck {

    private final Articles articles;
    private final Function<SiteId, ArticleRules> rules;

    ArticleCheck(Articles articles, Function<SiteId, ArticleRules> rules) {
        this.articles = articles;
        this.rules = rules;
    }

    /** What is known of the article that {@code draft} is about. */
    Uni<ArticleStanding> standing(Draft draft) {
        return articles.standing(new ArticleKey(draft.site(), draft.article().id()));
    }

    /** Why comments on an article of {@code site} are not taken at {@code now}; empty where they are. */
    Optional<SubmissionRefusal> refusal(ArticleStanding article, SiteId site, Instant now) {
        if (article.isClosed(now)) {
            return Optional.of(SubmissionRefusal.ofField("article", 403, "error.article_closed"));
        }
        boolean isMissing = !article.isKnown() && rules.apply(site).areAllKnown();
        return isMissing
                ? Optional.of(SubmissionRefusal.ofField("article", 422, "error.article_unknown"))
                : Optional.empty();
    }
}
