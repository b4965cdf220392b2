package mizan.intake;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** The site of a form whose {@code site} field is not known yet, for the charset of its fields. */
    Optional<Site> siteOf(RequestHeaders envelope) {
        return siteAt(envelope.pageOrigin(), envelope);
    }

    /** Admits a form to the site that it names, or to the site whose page it came from. */
    Admission admit(CommentForm form, RequestHeaders envelope) {
        String origin = envelope.pageOrigin();
        Optional<Site> site = form.site().isBlank()
                ? siteAt(origin, envelope)
                : sites.find(form.site().strip());
        if (site.isEmpty()) {
            return new Admission.Refused(
                    form.site().isBlank() && !origin.isEmpty()
                            ? SubmissionRefusal.of(403, "error.foreign_origin")
                            : SubmissionRefusal.of(
                                    422, form.site().isBlank() ? "error.required.site" : "error.unknown_site"));
        }
        if (!origin.isEmpty() && !isOwn(site.get(), origin, envelope)) {
            return new Admission.Refused(SubmissionRefusal.of(403, "error.foreign_origin"));
        }
        return new Admission.Admitted(site.get(), origin.isEmpty() ? "" : envelope.pageUrl(), origin.isEmpty());
    }

    /** True when {@code origin} is one of {@code site}'s, so that its scripts may read the reply. */
    boolean isOwn(Site site, String origin, RequestHeaders envelope) {
        return site.hasOrigin(origin) || (site.id().equals(DEMO) && origin.equals(envelope.ownOrigin()));
    }

    /** True when some site has pages at the origin that the request came from. */
    boolean isKnown(RequestHeaders envelope) {
        return siteAt(envelope.pageOrigin(), envelope).isPresent();
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

    private Optional<Site> siteAt(String origin, RequestHeaders envelope) {
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        Optional<Site> site = sites.ofOrigin(origin);
        return site.isEmpty() && origin.equals(envelope.ownOrigin()) ? sites.find(DEMO) : site;
    }
}
