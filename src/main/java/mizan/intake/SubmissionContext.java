package mizan.intake;

import java.util.regex.Pattern;
import mizan.article.ArticleStanding;
import mizan.comment.Site;
import mizan.intake.form.CommentForm;
import mizan.intake.form.FormRules;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/**
 * One submission as the reply sees it: who asks, from where, in which language, and what the form held.
 *
 * @param isSigned true when the site's own program vouches for all that the form holds
 * @param article what is known of the article that it is about
 */
record SubmissionContext(
        RequestHeaders headers,
        Site site,
        FormRules rules,
        CommentForm form,
        String pageUrl,
        boolean isSigned,
        ArticleStanding article) {

    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");

    /** A submission of whose article nothing is known yet. */
    SubmissionContext(
            RequestHeaders headers, Site site, FormRules rules, CommentForm form, String pageUrl, boolean isSigned) {
        this(headers, site, rules, form, pageUrl, isSigned, ArticleStanding.UNKNOWN);
    }

    /** The same, with what is known of the article. */
    SubmissionContext about(ArticleStanding known) {
        return new SubmissionContext(headers, site, rules, form, pageUrl, isSigned, known);
    }

    /** The site's id of the reader's account; empty where the site does not vouch for one. */
    String user() {
        String user = form.user().strip();
        return isSigned && USER.matcher(user).matches() ? user : "";
    }

    /** The reader's network address: the one that the site vouches for, else the one that the request came from. */
    String address() {
        String told = form.readerAddress().strip();
        return isSigned && !told.isEmpty() ? told : headers.address();
    }

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
