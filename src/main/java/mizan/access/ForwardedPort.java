package mizan.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the port that a proxy was asked at. A proxy that passes {@code Host} on and says by {@code X-Forwarded-Proto}
 * that it speaks HTTPS makes Quarkus forget the port of {@code Host}; named in {@code X-Forwarded-Port} it stays, and with
 * it the addresses in {@code Location}, in receipts and for the sign-in provider lead back to the proxy. Quarkus believes
 * these headers only of proxies that are trusted.
 */
@Singleton
public final class ForwardedPort {

    /** Before anything asks for the scheme or the authority of the request. */
    private static final int FIRST = 10_000;

    private static final String PROTO = "X-Forwarded-Proto";
    private static final String SSL = "X-Forwarded-Ssl";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";
    private static final int MAX_DIGITS = 5;

    void register(@Observes Filters filters) {
        filters.register(ForwardedPort::keep, FIRST);
    }

    private static void keep(RoutingContext context) {
        MultiMap headers = context.request().headers();
        boolean isForgotten = headers.contains(PROTO) || headers.contains(SSL);
        if (isForgotten && !headers.contains(PORT) && !headers.contains(HOST)) {
            port(headers.get(HttpHeaders.HOST)).ifPresent(port -> headers.set(PORT, port));
        }
        context.next();
    }

    /** The port that the value of a {@code Host} header names. */
    static Optional<String> port(@Nullable String host) {
        if (host == null) {
            return Optional.empty();
        }
        int colon = host.lastIndexOf(':');
        // Within brackets the colons belong to an IPv6 address.
        if (colon < 0 || host.indexOf(']', colon) >= 0) {
            return Optional.empty();
        }
        String port = host.substring(colon + 1);
        boolean isNumber =
                !port.isEmpty() && port.length() <= MAX_DIGITS && port.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(port) : Optional.empty();
    }
}
