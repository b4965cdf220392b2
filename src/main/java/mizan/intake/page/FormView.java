package mizan.intake.page;

import java.util.Map;
import mizan.comment.Site;
import mizan.intake.form.CommentValidator;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/**
 * What the form page shows: the form again, with what the reader typed and what is wrong with it. {@code values} and
 * {@code errors} go by the plain field names {@code text}, {@code name}, {@code email}, {@code url} and {@code consent}.
 *
 * @param articleId the article's id as it was sent; may be empty
 * @param action where the form is sent to
 * @param backUrl the article's page, one of the site's own; empty where it is not known
 * @param values what the reader typed, untouched
 * @param errors a sentence for each field that is wrong
 * @param summary what is wrong as a whole; empty where nothing is
 * @param token the signed time at which the form was shown
 * @param consentField the name of the site's consent checkbox; empty where it asks for none
 */
public record FormView(
        Site site,
        String articleId,
        String action,
        String backUrl,
        Map<String, String> values,
        Map<String, String> errors,
        String summary,
        String token,
        boolean nameRequired,
        boolean emailRequired,
        String consentField) {

    public FormView {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    public Language language() {
        return site.language();
    }

    /** The message under {@code key} in the site's language. */
    public String say(String key) {
        return ReaderMessages.get(language(), key);
    }

    /** How long the text may be, in words. */
    public String counter() {
        return ReaderMessages.get(language(), "form.counter", CommentValidator.MAX_TEXT);
    }

    /** What the reader typed in a field; empty where it was nothing. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field; empty where nothing is. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }

    public int maxName() {
        return CommentValidator.MAX_NAME;
    }

    public int maxEmail() {
        return CommentValidator.MAX_EMAIL;
    }

    public int maxUrl() {
        return CommentValidator.MAX_URL;
    }
}
