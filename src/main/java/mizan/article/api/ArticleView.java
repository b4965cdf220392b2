package mizan.article.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import mizan.article.Article;
import mizan.article.ArticleMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article as the API shows it; its text is not kept. */
@Schema(name = "Article")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleView(
        @Schema(examples = "demo") String site,

        @Schema(examples = "7") String id,

        String title,

        @Schema(description = "Its page; empty where unknown.")
        String url,

        String author,

        @Schema(examples = "ar") String language,

        @JsonProperty("closes_at") @Schema(description = "Absent where that is open.") @Nullable
        Instant closesAt,

        @Schema(
                description = "What an editor decided about the comments on it.",
                enumeration = {"open", "hold", "closed"})
        String mode,

        @Schema(
                description = "Who said what it is: the site's program, or its page.",
                enumeration = {"cms", "page"})
        String source,

        @Schema(description = "How many different words of it are known.")
        int words,

        @JsonProperty("updated_at") Instant updatedAt) {

    static ArticleView of(Article article, ArticleMode mode) {
        return new ArticleView(
                article.key().site().value(),
                article.key().id(),
                article.title(),
                article.url(),
                article.author(),
                article.language(),
                article.closesAt().orElse(null),
                mode.code(),
                article.source() == Article.Source.PAGE ? "page" : "cms",
                article.words().size(),
                article.updatedAt());
    }
}
