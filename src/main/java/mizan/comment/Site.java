package mizan.comment;

import java.util.List;
import mizan.language.Language;

/**
 * A news site that sends its comments here.
 *
 * @param title the site's name, as readers know it
 * @param origins where its pages live, each {@code scheme://host[:port]} in lower case; the first is the main one
 * @param articleUrl the address of an article with {@code {article}} in the place of its id; empty where there is none
 */
public record Site(SiteId id, String title, Language language, List<String> origins, String articleUrl) {

    public Site {
        origins = List.copyOf(origins);
    }

    /** True when a page at {@code origin} ({@code scheme://host[:port]}) is one of the site's own. */
    public boolean hasOrigin(String origin) {
        return origins.contains(origin);
    }
}
