package mizan.intake;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.form.CommentForm;
import mizan.intake.form.CommentValidator;
import mizan.intake.form.SubmissionRefusal;

/**
 * Finds the site that a form is meant for, and refuses forms from pages that are not the site's own. K2's token cannot be
 * checked here (it belongs to Joomla's session), so the browser's word on where the form stood takes its place.
 */
@Singleton
final class SiteResolver {

    /** The site whose pages may live at Mizan's own origin: the demo. */
    private static final SiteId DEMO = new SiteId("demo");

    private final Sites sites;

    SiteResolver(Sites sites) {
        this.sites = sites;
    }

    /** The site whose page sent the request: all that is known of a form before its fields are read. */
    Optional<Site> siteOfPage(RequestHeaders headers) {
        return headers.pageOrigin().isEmpty()
                ? siteWithoutOrigin(headers)
                : SharedOrigin.only(sitesAt(headers.pageOrigin(), headers), headers);
    }

    /** The site that a form names, or else the site whose page it came from; the page must be one of the site's own. */
    SiteResolution resolve(CommentForm form, RequestHeaders headers) {
        String origin = headers.pageOrigin();
        Optional<Site> site = form.site().isBlank()
                ? siteOfPage(headers)
                : sites.find(form.site().strip());
        if (site.isEmpty()) {
            return new SiteResolution.Refused(noSite(form.site(), origin, headers));
        }
        if (!origin.isEmpty() && !isOwn(site.get(), origin, headers)) {
            return new SiteResolution.Refused(SubmissionRefusal.of(403, "error.foreign_origin"));
        }
        return new SiteResolution.Found(site.get(), origin.isEmpty() ? "" : headers.pageUrl(), origin.isEmpty());
    }

    private SubmissionRefusal noSite(String named, String origin, RequestHeaders headers) {
        if (!named.isBlank()) {
            return SubmissionRefusal.ofField("site", 422, "error.unknown_site");
        }
        return origin.isEmpty() || isKnown(headers)
                ? SubmissionRefusal.ofField("site", 422, "error.required.site")
                : SubmissionRefusal.of(403, "error.foreign_origin");
    }

    /** True when {@code origin} is one of {@code site}'s, so that its scripts may read the reply. */
    boolean isOwn(Site site, String origin, RequestHeaders headers) {
        return site.hasOrigin(origin) || (site.id().equals(DEMO) && origin.equals(headers.ownOrigin()));
    }

    /** True when some site has pages at the origin that the request came from. */
    boolean isKnown(RequestHeaders headers) {
        return !sitesAt(headers.pageOrigin(), headers).isEmpty();
    }

    /**
     * The address of the article's page, to which the reader returns: by the site's own rule, else the page that the form
     * stood on. Whatever a request says, it is one of the site's own pages or the empty string.
     */
    static String articleUrl(Site site, String article, String pageUrl) {
        if (!site.articleUrl().isEmpty()) {
            String encoded = URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
            return site.articleUrl().replace("{article}", encoded);
        }
        return pageUrl.length() <= CommentValidator.MAX_URL && hasPath(pageUrl) ? pageUrl : "";
    }

    /** Across origins browsers tell the origin only, and the front page is not the article. */
    private static boolean hasPath(String pageUrl) {
        if (pageUrl.isEmpty()) {
            return false;
        }
        String path = URI.create(pageUrl).getPath();
        return path != null && path.length() > 1;
    }

    private List<Site> sitesAt(String origin, RequestHeaders headers) {
        List<Site> known = sites.atOrigin(origin);
        return known.isEmpty() && origin.equals(headers.ownOrigin())
                ? sites.find(DEMO).stream().toList()
                : known;
    }

    /**
     * The site of a form that tells nothing of its page, as some privacy settings have it: the one at whose own address the
     * form reached Mizan, else the only one that takes comments.
     */
    private Optional<Site> siteWithoutOrigin(RequestHeaders headers) {
        List<Site> here = sites.atOrigin(headers.ownOrigin());
        if (!here.isEmpty()) {
            return SharedOrigin.only(here, headers);
        }
        List<Site> all =
                sites.all().stream().filter(site -> !site.id().equals(DEMO)).toList();
        List<Site> open = all.stream().filter(site -> !site.isClosed()).toList();
        List<Site> meant = open.isEmpty() ? all : open;
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
