package mizan.settings.site;

import java.nio.charset.Charset;
import java.util.List;
import java.util.OptionalInt;
import mizan.comment.Site;
import mizan.signal.activity.StaffNames;

/**
 * All that is set for a site but how it is judged, its keys and its published rules.
 *
 * @param articlesKnown whether the site tells of all its articles, so that comments on others are refused
 * @param fetchArticles whether Mizan reads the pages of articles that it does not know
 * @param signedOnly whether only forms that the site's own program signed are taken
 * @param charset how form bodies are encoded that do not say so
 * @param consentField the checkbox that must be ticked; empty for none
 * @param placeholders texts that the site's form prefills and that count as empty, beside those that all sites know
 * @param refresh whether the page shows an approved comment when K2's script loads it anew
 * @param heldDays for how many days its comments wait for a person; empty where that of all sites counts
 */
public record SiteDefinition(
        Site site,
        boolean articlesKnown,
        boolean fetchArticles,
        boolean signedOnly,
        Charset charset,
        boolean requireName,
        boolean requireEmail,
        String consentField,
        List<String> placeholders,
        boolean refresh,
        List<String> staff,
        StaffNames staffNames,
        OptionalInt heldDays) {

    public SiteDefinition {
        placeholders = List.copyOf(placeholders);
        staff = List.copyOf(staff);
    }

    /** The same for another site. */
    public SiteDefinition of(Site other) {
        return new SiteDefinition(
                other,
                articlesKnown,
                fetchArticles,
                signedOnly,
                charset,
                requireName,
                requireEmail,
                consentField,
                placeholders,
                refresh,
                staff,
                staffNames,
                heldDays);
    }

    /** The same in the words of the API; {@link SiteCheck} makes the same definition of them. */
    public SiteFields fields() {
        return new SiteFields(
                site.title(),
                site.language().tag(),
                site.origins(),
                site.path(),
                site.articleUrl(),
                articlesKnown,
                fetchArticles,
                signedOnly,
                charset.name(),
                requireName,
                requireEmail,
                consentField,
                placeholders,
                refresh,
                staff,
                heldDays.isPresent() ? Integer.valueOf(heldDays.getAsInt()) : null,
                site.isClosed());
    }
}
