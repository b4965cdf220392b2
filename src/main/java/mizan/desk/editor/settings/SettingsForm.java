package mizan.desk.editor.settings;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Objects;
import java.util.Optional;
import mizan.settings.SiteSettings;

/**
 * The form of a site's settings; {@code seen} is the record that the page showed, so that no other editor's change is lost.
 */
public record SettingsForm(
        @FormParam("seen") @DefaultValue("") String seen,
        @FormParam("spam_hold") @DefaultValue("") String spamHold,
        @FormParam("spam_reject") @DefaultValue("") String spamReject,
        @FormParam("abuse_hold") @DefaultValue("") String abuseHold,
        @FormParam("abuse_reject") @DefaultValue("") String abuseReject,
        @FormParam("mode") @DefaultValue("") String mode,
        @FormParam("first_comments") @DefaultValue("") String firstComments,
        @FormParam("rejects_on_agreement") @DefaultValue("") String rejectsOnAgreement) {

    /** What a browser sends for a box that is ticked; it sends nothing for one that is not. */
    private static final String TICKED = "true";

    /** A field that a form lacks is empty. */
    public SettingsForm {
        seen = Objects.requireNonNullElse(seen, "");
        spamHold = Objects.requireNonNullElse(spamHold, "");
        spamReject = Objects.requireNonNullElse(spamReject, "");
        abuseHold = Objects.requireNonNullElse(abuseHold, "");
        abuseReject = Objects.requireNonNullElse(abuseReject, "");
        mode = Objects.requireNonNullElse(mode, "");
        firstComments = Objects.requireNonNullElse(firstComments, "");
        rejectsOnAgreement = Objects.requireNonNullElse(rejectsOnAgreement, "");
    }

    /** Empty where something is no number. */
    Optional<SiteSettings> settings() {
        try {
            return Optional.of(new SiteSettings(
                    number(spamHold),
                    number(spamReject),
                    number(abuseHold),
                    number(abuseReject),
                    mode,
                    Integer.parseInt(firstComments.strip()),
                    rejectsOnAgreement.equals(TICKED)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** French writes decimals with a comma. */
    private static double number(String typed) {
        return Double.parseDouble(typed.strip().replace(',', '.').replace('\u066B', '.'));
    }
}
