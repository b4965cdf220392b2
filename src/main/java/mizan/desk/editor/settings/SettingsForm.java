package mizan.desk.editor.settings;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.language.TypedNumber;
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

    /** The first field that holds no number, by its name in the form; empty where all hold one. */
    Optional<String> wrongNumber() {
        return Stream.of(
                        wrong("spam_hold", TypedNumber.decimal(spamHold).isPresent()),
                        wrong("spam_reject", TypedNumber.decimal(spamReject).isPresent()),
                        wrong("abuse_hold", TypedNumber.decimal(abuseHold).isPresent()),
                        wrong("abuse_reject", TypedNumber.decimal(abuseReject).isPresent()),
                        wrong("first_comments", TypedNumber.whole(firstComments).isPresent()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> wrong(String field, boolean isNumber) {
        return isNumber ? Optional.empty() : Optional.of(field);
    }

    /** Only where no number is wrong. */
    SiteSettings settings() {
        return new SiteSettings(
                TypedNumber.decimal(spamHold).orElseThrow(),
                TypedNumber.decimal(spamReject).orElseThrow(),
                TypedNumber.decimal(abuseHold).orElseThrow(),
                TypedNumber.decimal(abuseReject).orElseThrow(),
                mode,
                Math.clamp(TypedNumber.whole(firstComments).orElseThrow(), 0, Integer.MAX_VALUE),
                rejectsOnAgreement.equals(TICKED));
    }
}
