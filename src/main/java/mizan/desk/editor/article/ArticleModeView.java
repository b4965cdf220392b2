package mizan.desk.editor.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor decided about one article, as the API shows it. */
@Schema(name = "ArticleMode")
public record ArticleModeView(
        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id.", examples = "7")
        String article,

        @JsonProperty("article_title") @Schema(description = "Its title; empty where unknown.")
        String articleTitle,

        @Schema(enumeration = {"open", "hold", "closed"}) String mode) {}
