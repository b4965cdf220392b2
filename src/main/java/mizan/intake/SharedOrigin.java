package mizan.intake;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import mizan.comment.Site;

/**
 * Tells the sites of one origin apart by the path: that of the address which the form was sent to ({@code /fr/index.php}), else
 * that of the page which it stood on.
 */
final class SharedOrigin {

    private SharedOrigin() {}

    /** The site that is meant; empty where there are several, and no path tells which. */
    static Optional<Site> only(List<Site> sites, RequestHeaders headers) {
        if (sites.size() < 2) {
            return sites.stream().findFirst();
        }
        String sentTo = folder(headers.path());
        return byPath(sites, sentTo.equals("/") || sentTo.equals("/comments/") ? path(headers.pageUrl()) : sentTo);
    }

    /**
     * Editors who add sites at the same moment can give two of them the same pages; then nothing tells which is meant. The front page is that of all sites, and the only one that browsers tell across origins.
     */
    private static Optional<Site> byPath(List<Site> sites, String path) {
        if (path.length() < 2) {
            return Optional.empty();
        }
        List<Site> meant = sites.stream().filter(site -> site.hasPath(path)).toList();
        int longest =
                meant.stream().mapToInt(site -> site.path().length()).max().orElse(0);
        List<Site> nearest =
                meant.stream().filter(site -> site.path().length() == longest).toList();
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String path(String url) {
        String path = url.isEmpty() ? null : URI.create(url).getPath();
        return path == null ? "" : path;
    }
}
