package mizan.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a page lives, {@code scheme://host[:port]} in lower case and without a default port (RFC 6454). */
public final class WebOrigin {

    private WebOrigin() {}

    /** The origin of {@code url}, or empty when it is not an absolute address of a web page. */
    public static String of(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getScheme() == null || uri.getHost() == null) {
                return "";
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return isWeb(scheme) ? scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port(uri, scheme) : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static String port(URI uri, String scheme) {
        int standard = scheme.equals("https") ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
    }
}
