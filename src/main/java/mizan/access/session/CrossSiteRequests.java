package mizan.access.session;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells requests that a page of another site made a browser send from those that the desk's own pages and programs
 * send, as Go's {@code net/http.CrossOriginProtection} does: by {@code Sec-Fetch-Site}, and by {@code Origin} where a
 * browser is too old for it. Programs send neither and pass.
 */
public final class CrossSiteRequests {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private CrossSiteRequests() {}

    /**
     * True when the request may act.
     *
     * @param secFetchSite the header, null where absent
     * @param origin the header, null where absent
     * @param scheme the scheme that the request came by, null where it is not known
     * @param authority host and port that the request was sent to
     */
    public static boolean isAllowed(
            String method,
            @Nullable String secFetchSite,
            @Nullable String origin,
            @Nullable String scheme,
            String authority) {
        if (isSafe(method)) {
            return true;
        }
        if (secFetchSite != null && !secFetchSite.isEmpty()) {
            return OWN_SITES.contains(secFetchSite);
        }
        return origin == null || origin.isEmpty() || isOwn(origin, scheme, authority);
    }

    /** True for a method that changes nothing. */
    public static boolean isSafe(String method) {
        return SAFE_METHODS.contains(method);
    }

    /** True when {@code address}, an origin or the address of a page, lies at this scheme's {@code authority}. */
    public static boolean isOwn(String address, @Nullable String scheme, String authority) {
        return host(address).equals(withoutDefaultPort(authority, scheme));
    }

    /** Host and port of an origin, in lower case; the whole of it where it has none, such as {@code null}. */
    private static String host(String origin) {
        int slashes = origin.indexOf("://");
        if (slashes < 0) {
            return origin;
        }
        int path = origin.indexOf('/', slashes + 3);
        String host = path < 0 ? origin.substring(slashes + 3) : origin.substring(slashes + 3, path);
        return withoutDefaultPort(host, origin.substring(0, slashes));
    }

    private static String withoutDefaultPort(String authority, @Nullable String scheme) {
        String defaultPort = "https".equals(scheme) ? ":443" : ":80";
        String lower = authority.toLowerCase(Locale.ROOT);
        return lower.endsWith(defaultPort) ? lower.substring(0, lower.length() - defaultPort.length()) : lower;
    }
}
