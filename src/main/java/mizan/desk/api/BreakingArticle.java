package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import mizan.comment.Site;
import mizan.desk.article.ArticleTitles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that is breaking, as the API shows it. */
@Schema(name = "BreakingArticle")
public record BreakingArticle(
        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id.", examples = "1")
        String article,

        @JsonProperty("article_title") @Schema(description = "Its title; empty where unknown.")
        String articleTitle,

        @Schema(description = "Until when.") Instant until) {

    static BreakingArticle of(Site site, Map.Entry<String, Instant> entry, ArticleTitles.Known titles) {
        return new BreakingArticle(
                site.id().value(), entry.getKey(), titles.title(site.id(), entry.getKey()), entry.getValue());
    }
}
