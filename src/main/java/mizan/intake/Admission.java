package mizan.intake;

import mizan.comment.Site;
import mizan.intake.form.SubmissionRefusal;

/** Whether a form may be sent to a site from where it was sent. */
sealed interface Admission {

    /**
     * It may.
     *
     * @param pageUrl the address of the page with the form as the browser tells it, always the site's own; may be empty
     * @param originMissing true when the browser told nothing, as programs do and some privacy settings
     */
    record Admitted(Site site, String pageUrl, boolean originMissing) implements Admission {}

    /** It may not. */
    record Refused(SubmissionRefusal refusal) implements Admission {}
}
