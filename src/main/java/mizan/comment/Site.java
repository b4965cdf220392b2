package mizan.comment;

import java.util.List;
import mizan.language.Language;

/**
 * A news site that sends its comments here.
 *
 * @param title the site's name, as readers know it
 * @param origins where its pages live, each {@code scheme://host[:port]} in lower case; the first is the main one
 * @param articleUrl the address of an article with {@code {article}} in the place of its id; empty where there is none
 * @param path under which its pages live at these origins; begins and ends with a slash, and is one slash for all of them
 * @param isClosed whether it takes no comments any more; what has come stays
 */
public record Site(
        SiteId id,
        String title,
        Language language,
        List<String> origins,
        String articleUrl,
        String path,
        boolean isClosed) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException when {@code path} does not begin and end with a slash
     */
    public Site {
        origins = List.copyOf(origins);
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("A site's path begins and ends with a slash: " + path);
        }
    }

    /** A site that takes comments. */
    public Site(SiteId id, String title, Language language, List<String> origins, String articleUrl, String path) {
        this(id, title, language, origins, articleUrl, path, false);
    }

    /** A site that has its origins for itself. */
    public Site(SiteId id, String title, Language language, List<String> origins, String articleUrl) {
        this(id, title, language, origins, articleUrl, "/");
    }

    /** True when a page at {@code origin} ({@code scheme://host[:port]}) is one of the site's own. */
    public boolean hasOrigin(String origin) {
        return origins.contains(origin);
    }

    /** True when a page with {@code path} is one of the site's own, as far as the path tells. */
    public boolean hasPath(String path) {
        return path.startsWith(this.path) || (path + "/").equals(this.path);
    }
}
