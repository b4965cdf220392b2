package mizan.settings.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A site as editors write it: the words of the API, and what the settings store keeps. What is null is as it is for a site that says
 * nothing of it; {@link SiteCheck} says whether a site can be so.
 */
@Schema(name = "SiteDefinition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteFields(
        @Schema(required = true, description = "The site's name as readers know it.", examples = "أخبار") @Nullable
        String title,

        @Schema(
                description = "In which language its readers are spoken to; ar where none is named.",
                enumeration = {"ar", "fr", "en"})
        @Nullable
        String language,

        @Schema(
                required = true,
                description = "Where its pages live, each scheme://host[:port].",
                examples = "[\"https://www.akhbar.example\"]")
        @Nullable
        List<String> origins,

        @Schema(
                description = "Where its pages live at the origins, for sites that share one; / where none is named.",
                examples = "/fr/")
        @Nullable
        String path,

        @Schema(
                description = "The address of an article, with {article} for its id; must be at one of the origins.",
                examples = "https://www.akhbar.example/news/{article}")
        @JsonProperty("article_url")
        @Nullable
        String articleUrl,

        @Schema(description = "Whether the site tells of all its articles, so that comments on others are refused.")
        @JsonProperty("articles_known")
        @Nullable
        Boolean articlesKnown,

        @Schema(description = "Whether Mizan reads the pages of articles that it does not know; true where not set.")
        @JsonProperty("fetch_articles")
        @Nullable
        Boolean fetchArticles,

        @Schema(description = "Whether only forms that the site's own program signed are taken.")
        @JsonProperty("signed_only")
        @Nullable
        Boolean signedOnly,

        @Schema(
                description = "How form bodies are encoded that do not say so; UTF-8 where none is named.",
                examples = "UTF-8")
        @Nullable
        String charset,

        @Schema(description = "Whether a comment needs a name; true where not set.")
        @JsonProperty("require_name")
        @Nullable
        Boolean requireName,

        @Schema(description = "Whether a comment needs an e-mail address; true where not set.")
        @JsonProperty("require_email")
        @Nullable
        Boolean requireEmail,

        @Schema(description = "A checkbox of the form that must be ticked; none where empty.", examples = "GDPR")
        @JsonProperty("consent_field")
        @Nullable
        String consentField,

        @Schema(description = "Texts that the site's form prefills and that count as empty.") @Nullable
        List<String> placeholders,

        @Schema(description = "Whether the page shows an approved comment when K2's script loads it anew.") @Nullable
        Boolean refresh,

        @Schema(description = "Names of the site's own people, under which a reader's comment waits for a person.")
        @Nullable
        List<String> staff,

        @Schema(
                description = "For how many days its comments wait for a person; as configured for all where not set.",
                minimum = "1",
                maximum = "3650")
        @JsonProperty("held_days")
        @Nullable
        Integer heldDays,

        @Schema(description = "Whether it takes no comments any more; what has come stays.") @Nullable
        Boolean closed) {

    /** A record may come from a later version that knows more fields. */
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public SiteFields {
        origins = copy(origins);
        placeholders = copy(placeholders);
        staff = copy(staff);
    }

    private static @Nullable List<String> copy(@Nullable List<String> list) {
        return list == null ? null : List.copyOf(list);
    }

    /** The same, closed or open. */
    public SiteFields closed(boolean isClosed) {
        return new SiteFields(
                title,
                language,
                origins,
                path,
                articleUrl,
                articlesKnown,
                fetchArticles,
                signedOnly,
                charset,
                requireName,
                requireEmail,
                consentField,
                placeholders,
                refresh,
                staff,
                heldDays,
                isClosed);
    }

    /** As it is kept. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The fields that a record holds; empty where it cannot be read. */
    public static Optional<SiteFields> read(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, SiteFields.class));
        } catch (JsonProcessingException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
