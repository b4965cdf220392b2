package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.Site;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text to be judged without keeping it. */
@Schema(name = "ExplainRequest")
record ExplainRequest(
        @Schema(required = true, description = "At most 65536 characters.", examples = "تعليق للتجربة") @Nullable
        String text,

        @Nullable String name,
        @Nullable String url,

        @Schema(description = "Whose thresholds to judge by; the first site where none is named.", examples = "demo")
        @Nullable
        String site,

        @JsonProperty("article_title") @Nullable String articleTitle,

        @JsonProperty("article_text")
        @Schema(description = "What the article says: words that the newspaper printed count for less.")
        @Nullable
        String articleText) {

    private static final int MAX_LENGTH = 65_536;

    private static final ArticleRef NO_ARTICLE = new ArticleRef("0", "");

    /** The submission that it stands for; throws {@link RequestRefusedException} where there is no text or too much. */
    Draft draft(Site judgedBy) {
        return new Draft(
                judgedBy.id(),
                NO_ARTICLE,
                checked("name", name),
                "",
                checked("url", url),
                notBlank(checked("text", RequiredFields.field("text", text))),
                Circumstances.ORDINARY);
    }

    /** Title and text of the article; empty where neither is given. */
    String articleWords() {
        return (checked("article_title", articleTitle) + "\n" + checked("article_text", articleText)).strip();
    }

    private static String checked(String field, @Nullable String value) {
        if (value != null && value.length() > MAX_LENGTH) {
            throw RequestRefusedException.wrong(field, "At most " + MAX_LENGTH + " characters can be judged.");
        }
        return value == null ? "" : value;
    }

    private static String notBlank(String text) {
        if (text.isBlank()) {
            throw RequestRefusedException.wrong("text", "There is no text to judge.");
        }
        return text;
    }
}
