package mizan.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import mizan.moderation.Mode;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an editor may set for a site, in the words of the API. */
@Schema(name = "SiteSettings")
public record SiteSettings(
        @Schema(examples = "0.4") @JsonProperty("spam_hold") double spamHold,

        @Schema(examples = "0.9") @JsonProperty("spam_reject")
        double spamReject,

        @Schema(examples = "0.4") @JsonProperty("abuse_hold")
        double abuseHold,

        @Schema(examples = "0.9") @JsonProperty("abuse_reject")
        double abuseReject,

        @Schema(enumeration = {"automatic", "hold_first_comments", "hold_everything"})
        String mode,

        @Schema(description = "With hold_first_comments: how many an author must have had approved.")
        @JsonProperty("first_comments")
        int firstComments) {

    /** A stored record that lacks a number must not count as one that says zero. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

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
                policy.firstComments());
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
                configured.rejectsOnAgreement(),
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
