package mizan.intake;

import mizan.comment.Site;
import mizan.intake.form.SubmissionRefusal;

/** The site that a form is meant for, or why there is none that takes it. */
sealed interface SiteResolution {

    /**
     * A site that takes forms from the page that this one came from.
     *
     * @param pageUrl the address of the page with the form as the browser tells it, always the site's own; may be empty
     * @param originMissing true when the browser told nothing, as programs do and some privacy settings
     */
    record Found(Site site, String pageUrl, boolean originMissing) implements SiteResolution {}

    /** No site is named, none of that name is known, or the page is not one of its own. */
    record Refused(SubmissionRefusal refusal) implements SiteResolution {}
}
