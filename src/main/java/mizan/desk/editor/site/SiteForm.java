package mizan.desk.editor.site;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import mizan.language.TypedNumber;
import mizan.settings.site.SiteFields;
import org.jspecify.annotations.Nullable;

/**
 * The form of a site as it was typed; lists have a line for each entry. {@code seen} is the record that the page showed, so that no
 * other editor's change is lost.
 *
 * @param id of a site that is to be added; empty where one is changed
 */
public record SiteForm(
        @FormParam("id") String id,
        @FormParam("seen") String seen,
        @FormParam("title") String title,
        @FormParam("language") String language,
        @FormParam("origins") String origins,
        @FormParam("path") String path,
        @FormParam("article_url") String articleUrl,
        @FormParam("articles_known") String articlesKnown,
        @FormParam("fetch_articles") String fetchArticles,
        @FormParam("signed_only") String signedOnly,
        @FormParam("charset") String charset,
        @FormParam("require_name") String requireName,
        @FormParam("require_email") String requireEmail,
        @FormParam("consent_field") String consentField,
        @FormParam("placeholders") String placeholders,
        @FormParam("refresh") String refresh,
        @FormParam("staff") String staff,
        @FormParam("held_days") String heldDays) {

    /** What a browser sends for a box that is ticked; it sends nothing for one that is not. */
    private static final String TICKED = "true";

    /** A field that a form lacks is empty. */
    public SiteForm {
        id = given(id).strip();
        seen = given(seen);
        title = given(title);
        language = given(language);
        origins = given(origins);
        path = given(path);
        articleUrl = given(articleUrl);
        articlesKnown = given(articlesKnown);
        fetchArticles = given(fetchArticles);
        signedOnly = given(signedOnly);
        charset = given(charset);
        requireName = given(requireName);
        requireEmail = given(requireEmail);
        consentField = given(consentField);
        placeholders = given(placeholders);
        refresh = given(refresh);
        staff = given(staff);
        heldDays = given(heldDays).strip();
    }

    private static String given(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** What the form shows of a site. */
    static SiteForm of(SiteFields fields, String seen) {
        return new SiteForm(
                "",
                seen,
                given(fields.title()),
                given(fields.language()),
                lines(fields.origins()),
                given(fields.path()),
                given(fields.articleUrl()),
                ticked(fields.articlesKnown()),
                ticked(fields.fetchArticles()),
                ticked(fields.signedOnly()),
                given(fields.charset()),
                ticked(fields.requireName()),
                ticked(fields.requireEmail()),
                given(fields.consentField()),
                lines(fields.placeholders()),
                ticked(fields.refresh()),
                lines(fields.staff()),
                fields.heldDays() == null ? "" : String.valueOf(fields.heldDays()));
    }

    /** The form of a site that is to be added. */
    static SiteForm empty() {
        return new SiteForm("", "", "", "ar", "", "/", "", "", TICKED, "", "UTF-8", TICKED, TICKED, "", "", "", "", "");
    }

    private static String ticked(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value) ? TICKED : "";
    }

    private static String lines(@Nullable List<String> list) {
        return list == null ? "" : String.join("\n", list);
    }

    private static List<String> list(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** True where a number was typed that is none. */
    boolean hasWrongNumber() {
        return !heldDays.isEmpty() && days().isEmpty();
    }

    private Optional<Integer> days() {
        OptionalLong days = TypedNumber.whole(heldDays);
        return days.isPresent() && days.getAsLong() <= Integer.MAX_VALUE
                ? Optional.of((int) days.getAsLong())
                : Optional.empty();
    }

    /** The site that was typed, closed or open. */
    SiteFields fields(boolean isClosed) {
        return new SiteFields(
                title,
                language,
                list(origins),
                path,
                articleUrl,
                articlesKnown.equals(TICKED),
                fetchArticles.equals(TICKED),
                signedOnly.equals(TICKED),
                charset,
                requireName.equals(TICKED),
                requireEmail.equals(TICKED),
                consentField,
                list(placeholders),
                refresh.equals(TICKED),
                list(staff),
                days().orElse(null),
                isClosed);
    }
}
