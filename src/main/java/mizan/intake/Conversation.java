package mizan.intake;

import mizan.comment.Language;
import mizan.comment.Site;

/** One submission as the reply sees it: who asks, from where, in which language, and what the form held. */
record Conversation(Envelope envelope, Site site, FormRules rules, CommentForm form, String pageUrl) {

    Language language() {
        return site.language();
    }

    String text(String key, Object... arguments) {
        return Messages.get(language(), key, arguments);
    }

    /** Where the reader came from; empty when it is not known. */
    String articleUrl() {
        return Gate.articleUrl(site, form.article().strip(), pageUrl);
    }
}
