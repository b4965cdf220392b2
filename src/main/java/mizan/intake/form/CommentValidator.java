package mizan.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mizan.article.ArticleKey;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import mizan.text.BlankText;
import org.apache.commons.validator.routines.EmailValidator;

/** Checks a form against a site's rules, and names every field that the reader has to mend. */
public final class CommentValidator {

    /** Code points of a comment's text. */
    public static final int MAX_TEXT = 5000;

    public static final int MAX_NAME = 100;
    public static final int MAX_URL = 2048;

    /** Octets of a mail path without its brackets, RFC 5321 4.5.3.1.3. */
    public static final int MAX_EMAIL = 254;

    public static final int MAX_ARTICLE = ArticleKey.MAX_ID;

    private static final List<String> FIELDS = List.of("text", "name", "email", "url", "article");

    private static final EmailValidator EMAIL = EmailValidator.getInstance();

    private CommentValidator() {}

    /**
     * Validates {@code form}.
     *
     * @param articleUrl the address of the article's page, which is known to be the site's own; may be empty
     */
    public static Validation validate(
            CommentForm form, SiteId site, FormRules rules, String articleUrl, Circumstances circumstances) {
        String text = given(form.text(), rules);
        String name = given(form.name(), rules).strip();
        String email = given(InvisibleCharacters.remove(form.email()), rules);
        String url = homepage(form, rules);
        String article = form.article().strip();
        List<FieldError> errors = malformed(form);
        checkText(form.text(), text, rules, errors);
        check("name", name, rules.nameRequired(), MAX_NAME, errors);
        if (check("email", email, rules.emailRequired(), MAX_EMAIL, errors) && !EMAIL.isValid(email)) {
            errors.add(FieldError.of("email", "error.email"));
        }
        if (check("url", url, false, MAX_URL, errors) && !HomepageUrl.isValid(url)) {
            errors.add(FieldError.of("url", "error.url"));
        }
        if (check("article", article, true, MAX_ARTICLE, errors) && !ArticleKey.isId(article)) {
            errors.add(FieldError.of("article", "error.article"));
        }
        if (!hasConsent(form, rules)) {
            errors.add(FieldError.of("consent", "error.required.consent"));
        }
        return errors.isEmpty()
                ? new Validation.Valid(
                        new Draft(site, new ArticleRef(article, articleUrl), name, email, url, text, circumstances))
                : new Validation.Invalid(errors);
    }

    /** Checks what is left of text and name when markup is gone: a tag alone says nothing either. */
    public static List<FieldError> checkStripped(String text, String name, FormRules rules) {
        List<FieldError> errors = new ArrayList<>();
        check("text", given(text, rules), true, MAX_TEXT, errors);
        check("name", given(name, rules), rules.nameRequired(), MAX_NAME, errors);
        return errors;
    }

    /** What the reader gave: nothing, where the value is a placeholder or says nothing. */
    public static String given(String value, FormRules rules) {
        boolean saysNothing = BlankText.isBlank(value) && BlankText.isStorable(value);
        return saysNothing || K2Form.isPlaceholder(value, rules.placeholders()) ? "" : value;
    }

    /** Who typed what says nothing is told so, rather than that there is nothing. */
    private static void checkText(String typed, String text, FormRules rules, List<FieldError> errors) {
        if (text.isEmpty() && !typed.isBlank() && !K2Form.isPlaceholder(typed, rules.placeholders())) {
            errors.add(FieldError.of("text", "error.unreadable.text"));
        } else {
            check("text", text, true, MAX_TEXT, errors);
        }
    }

    /** Checks presence, length and characters; true when there is a value to look at further. */
    private static boolean check(String field, String value, boolean required, int limit, List<FieldError> errors) {
        if (value.isEmpty()) {
            if (required) {
                errors.add(FieldError.of(field, "error.required." + field));
            }
            return false;
        }
        int length = value.codePointCount(0, value.length());
        if (length > limit) {
            errors.add(FieldError.of(field, "error.too_long." + field, limit, length));
            return false;
        }
        if (!BlankText.isStorable(value)) {
            errors.add(FieldError.of(field, "error.characters"));
            return false;
        }
        return true;
    }

    /**
     * The address that the reader gave as his site. A form's field may hold anything («facebook», «لا يوجد»): what is no
     * address is dropped there, as K2 does, for readers are not to lose a comment by a field that nobody asks for. A program
     * is told what is wrong with it.
     */
    private static String homepage(CommentForm form, FormRules rules) {
        String url = HomepageUrl.withScheme(given(InvisibleCharacters.remove(form.url()), rules));
        boolean isAddress =
                url.length() <= MAX_URL && HomepageUrl.isValid(url) && !InvisibleCharacters.areWithin(form.url());
        return form.sentByProgram() || isAddress ? url : "";
    }

    private static List<FieldError> malformed(CommentForm form) {
        List<FieldError> errors = new ArrayList<>();
        for (String field : FIELDS) {
            if (form.malformed().contains(field)) {
                errors.add(FieldError.of(field, "error.type"));
            }
        }
        return errors;
    }

    private static boolean hasConsent(CommentForm form, FormRules rules) {
        if (rules.consentField().isEmpty()) {
            return true;
        }
        return switch (form.value(rules.consentField()).strip().toLowerCase(Locale.ROOT)) {
            case "", "0", "false", "off", "no" -> false;
            default -> true;
        };
    }
}
