package mizan.network;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Optional;
import mizan.comment.WebHost;

/** An address of http or https, taken apart for a request to one chosen network address of its host. */
public record HttpAddress(URI uri, WebHost webHost) {

    /** The address {@code uri}; empty where it names no host. */
    public static Optional<HttpAddress> of(URI uri) {
        return WebHost.of(uri).map(host -> new HttpAddress(uri, host));
    }

    public boolean isTls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The name or literal address, an IPv6 one without its brackets. */
    public String host() {
        String host = webHost.name();
        return isIpv6() ? host.substring(1, host.length() - 1) : host;
    }

    /** True for a literal address of IPv6. */
    public boolean isIpv6() {
        return webHost.name().startsWith("[");
    }

    public int port() {
        int known = isTls() ? 443 : 80;
        return webHost.port() < 0 ? known : webHost.port();
    }

    /** Path and query. */
    public String path() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /**
     * A request that connects to {@code networkAddress}, which was checked, and looks no name up again: a name that is public
     * when it is checked and private when it is used would be a way into the network behind us. Redirects are not followed.
     */
    public RequestOptions requestAt(String networkAddress) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port(), networkAddress))
                .setHost(host())
                .setPort(port())
                .setSsl(isTls())
                .setURI(path())
                .setFollowRedirects(false);
    }
}
