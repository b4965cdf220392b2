package mizan.article.page;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.comment.WebOrigin;
import mizan.network.HttpAddress;
import mizan.network.PublicAddresses;

/** The address of a page at one of a site's own origins. */
record PageTarget(HttpAddress http) {

    private static final int MAX_LENGTH = 4_000;

    /** The target at {@code url}; empty where that is no address of a web page at one of {@code origins}. */
    static Optional<PageTarget> of(String url, List<String> origins) {
        try {
            return url.length() > MAX_LENGTH ? Optional.empty() : of(new URI(url), origins);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<PageTarget> of(URI uri, List<String> origins) {
        String authority = uri.getRawAuthority();
        boolean isOwn =
                authority != null && authority.indexOf('@') < 0 && origins.contains(WebOrigin.of(uri.toString()));
        return isOwn ? HttpAddress.of(uri).map(PageTarget::new) : Optional.empty();
    }

    /** Where {@code location}, which may be relative, leads from here; empty where that is outside of {@code origins}. */
    Optional<PageTarget> redirected(String location, List<String> origins) {
        try {
            return location.length() > MAX_LENGTH
                    ? Optional.empty()
                    : of(http.uri().resolve(new URI(location)), origins);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The one of {@code addresses}, which are those of its name, to connect to; empty where one of them is private and nobody
     * said that it may be: the operator did who wrote a private address, or this machine's name, into the site's origin.
     */
    Optional<String> allowed(InetAddress[] addresses, boolean mayBePrivate) {
        boolean isAsConfigured = mayBePrivate
                || isLiteral()
                || http.host().toLowerCase(Locale.ROOT).equals("localhost");
        for (InetAddress address : addresses) {
            if (!isAsConfigured && !PublicAddresses.isPublic(address)) {
                return Optional.empty();
            }
        }
        return Optional.of(addresses[0].getHostAddress());
    }

    private boolean isLiteral() {
        return http.isIpv6() || http.host().chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
