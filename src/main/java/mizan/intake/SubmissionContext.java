package mizan.intake;

import mizan.comment.Site;
import mizan.intake.form.CommentForm;
import mizan.intake.form.FormRules;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/** One submission as the reply sees it: who asks, from where, in which language, and what the form held. */
record SubmissionContext(RequestHeaders headers, Site site, FormRules rules, CommentForm form, String pageUrl) {

    Language language() {
        return site.language();
    }

    String text(String key, Object... arguments) {
        return ReaderMessages.get(language(), key, arguments);
    }

    /** Where the reader came from; empty when it is not known. */
    String articleUrl() {
        return SiteResolver.articleUrl(site, form.article().strip(), pageUrl);
    }
}
