package mizan.desk.api;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that is breaking, as the API shows it. */
@Schema(name = "BreakingArticle")
public record BreakingArticle(
        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id.", examples = "1")
        String article,

        @Schema(description = "Until when.") Instant until) {

    static BreakingArticle of(String site, Map.Entry<String, Instant> entry) {
        return new BreakingArticle(site, entry.getKey(), entry.getValue());
    }
}
