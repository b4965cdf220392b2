package mizan.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an editor may set for a site, in the words of the API.
 *
 * @param rejectsOnAgreement null in a record of a version that could not set it: what the configuration says counts
 */
@Schema(name = "SiteSettings")
public record SiteSettings(
        @Schema(examples = "0.4") @JsonProperty(value = "spam_hold", required = true)
        double spamHold,

        @Schema(examples = "0.9") @JsonProperty(value = "spam_reject", required = true)
        double spamReject,

        @Schema(examples = "0.4") @JsonProperty(value = "abuse_hold", required = true)
        double abuseHold,

        @Schema(examples = "0.9") @JsonProperty(value = "abuse_reject", required = true)
        double abuseReject,

        @Schema(enumeration = {"automatic", "hold_first_comments", "hold_everything"}) @JsonProperty(required = true)
        String mode,

        @Schema(description = "With hold_first_comments: how many an author must have had approved.")
        @JsonProperty(value = "first_comments", required = true)
        int firstComments,

        @Schema(
                description = "Whether what the rules alone would hold is rejected where the learned score is sure too "
                        + "(0.95). Otherwise the learned score rejects nothing.")
        @JsonProperty("rejects_on_agreement")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Boolean rejectsOnAgreement) {

    /** A stored record that lacks a number must not count as one that says zero. */
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** An author's first comments are a handful; a larger number is a slip of the finger. */
    public static final int MOST_FIRST_COMMENTS = 100;

    /** What {@code policy} says of it. */
    public static SiteSettings of(SitePolicy policy) {
        Thresholds thresholds = policy.thresholds();
        return new SiteSettings(
                thresholds.spamHold(),
                thresholds.spamReject(),
                thresholds.abuseHold(),
                thresholds.abuseReject(),
                policy.mode().name().toLowerCase(Locale.ROOT),
                policy.firstComments(),
                policy.rejectsOnAgreement());
    }

    /**
     * {@code configured} with these in place of its own.
     *
     * @throws IllegalArgumentException saying which value cannot be
     */
    public SitePolicy in(SitePolicy configured) {
        if (firstComments < 0 || firstComments > MOST_FIRST_COMMENTS) {
            throw new IllegalArgumentException("first_comments must be 0 to " + MOST_FIRST_COMMENTS);
        }
        return new SitePolicy(
                new Thresholds(spamHold, spamReject, abuseHold, abuseReject),
                parsedMode(),
                firstComments,
                Objects.requireNonNullElse(rejectsOnAgreement, configured.rejectsOnAgreement()),
                configured.staff());
    }

    private Mode parsedMode() {
        for (Mode known : Mode.values()) {
            if (known.name().equalsIgnoreCase(mode)) {
                return known;
            }
        }
        throw new IllegalArgumentException("mode must be automatic, hold_first_comments or hold_everything");
    }

    /** As it is kept. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that a record holds; empty where it cannot be read. */
    public static Optional<SiteSettings> read(String json) {
        try {
            return Optional.of(parse(json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static SiteSettings parse(String json) {
        try {
            return JSON.readValue(json, SiteSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Settings that cannot be read", e);
        }
    }
}
