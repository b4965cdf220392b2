package mizan.desk.editor.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import mizan.desk.RequiredFields;
import mizan.settings.SiteSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings that a client asks for; all of them together, so that none becomes zero because it was forgotten. */
@Schema(name = "SiteSettingsRequest")
record SettingsRequest(
        @Schema(required = true, examples = "0.4") @JsonProperty("spam_hold") @Nullable
        Double spamHold,

        @Schema(required = true, examples = "0.9") @JsonProperty("spam_reject") @Nullable
        Double spamReject,

        @Schema(required = true, examples = "0.4") @JsonProperty("abuse_hold") @Nullable
        Double abuseHold,

        @Schema(required = true, examples = "0.9") @JsonProperty("abuse_reject") @Nullable
        Double abuseReject,

        @Schema(
                required = true,
                enumeration = {"automatic", "hold_first_comments", "hold_everything"})
        @Nullable
        String mode,

        @Schema(required = true, description = "With hold_first_comments: how many an author must have had approved.")
        @JsonProperty("first_comments")
        @Nullable
        Integer firstComments,

        @Schema(
                required = true,
                description = "Whether what the rules alone would hold is rejected where the learned score is sure too "
                        + "(0.95). Otherwise the learned score rejects nothing.",
                examples = "false")
        @JsonProperty("rejects_on_agreement")
        @Nullable
        Boolean rejectsOnAgreement) {

    private static final SettingsRequest EMPTY = new SettingsRequest(null, null, null, null, null, null, null);

    /** The settings; throws {@link mizan.desk.RequestRefusedException} naming the fields that are missing. */
    static SiteSettings settings(@Nullable SettingsRequest request) {
        return (request == null ? EMPTY : request).settings();
    }

    private SiteSettings settings() {
        new RequiredFields()
                .require("spam_hold", spamHold)
                .require("spam_reject", spamReject)
                .require("abuse_hold", abuseHold)
                .require("abuse_reject", abuseReject)
                .require("mode", mode)
                .require("first_comments", firstComments)
                .require("rejects_on_agreement", rejectsOnAgreement)
                .check();
        return new SiteSettings(
                RequiredFields.present(spamHold),
                RequiredFields.present(spamReject),
                RequiredFields.present(abuseHold),
                RequiredFields.present(abuseReject),
                RequiredFields.present(mode),
                RequiredFields.present(firstComments),
                RequiredFields.present(rejectsOnAgreement));
    }
}
