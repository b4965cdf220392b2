package mizan.archive.imports;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.comment.SiteId;
import mizan.comment.WebOrigin;
import mizan.intake.form.CommentValidator;

/** The sites that comments may be brought in for. */
public final class ImportSites {

    private final Function<SiteId, Optional<Pages>> configured;
    private final Map<SiteId, Optional<Pages>> known = new HashMap<>();

    /**
     * Where the pages of a site are.
     *
     * @param origins each {@code scheme://host[:port]} in lower case
     * @param articleUrl the address of an article with {@code {article}} in the place of its id; empty where there is none
     */
    public record Pages(List<String> origins, String articleUrl) {

        public Pages {
            origins = List.copyOf(origins);
        }
    }

    /** {@code configured}: the pages of a site; empty for a site that is not configured. */
    public ImportSites(Function<SiteId, Optional<Pages>> configured) {
        this.configured = configured;
    }

    boolean has(SiteId site) {
        return pages(site).isPresent();
    }

    /** The address of an article: by the site's own rule, else what the archive says where that is one of the site's own pages. */
    String articleUrl(SiteId site, String article, String told) {
        Pages pages = pages(site).orElseGet(() -> new Pages(List.of(), ""));
        if (!pages.articleUrl().isEmpty()) {
            String encoded = URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
            return pages.articleUrl().replace("{article}", encoded);
        }
        boolean isOwn =
                told.length() <= CommentValidator.MAX_URL && pages.origins().contains(WebOrigin.of(told));
        return isOwn ? told : "";
    }

    private Optional<Pages> pages(SiteId site) {
        return known.computeIfAbsent(site, configured);
    }
}
