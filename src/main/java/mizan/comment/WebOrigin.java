package mizan.comment;

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
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return isWeb(scheme)
                    ? WebHost.of(uri).map(host -> origin(scheme, host)).orElse("")
                    : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** The host of {@code origin}, which {@link #of} gave. */
    public static String host(String origin) {
        String host = origin.substring(origin.indexOf("://") + 3);
        int port = host.lastIndexOf(':');
        return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    private static String origin(String scheme, WebHost host) {
        int standard = scheme.equals("https") ? 443 : 80;
        String port = host.port() < 0 || host.port() == standard ? "" : ":" + host.port();
        return scheme + "://" + host.name().toLowerCase(Locale.ROOT) + port;
    }
}
