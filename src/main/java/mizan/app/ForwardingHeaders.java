package mizan.app;

import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads forwarding headers before Quarkus does: finds the client among the hops, and drops what cannot be read. Quarkus's
 * own reader of these headers throws on an empty address before anything could answer, and the request then stays open
 * without an answer; a proxy that appends to what its client sent passes such headers on. Where one is dropped, the request is treated as if the proxy had not sent it.
 */
final class ForwardingHeaders {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** Of a header line; what is beyond was not written by a chain of proxies, and counts as one that cannot be read. */
    private static final int MAX_HOPS = 50;

    private static final int MAX_PORT_DIGITS = 5;
    private static final int MAX_PORT = 65_535;

    private ForwardingHeaders() {}

    /**
     * Leaves in {@code X-Forwarded-For} the client alone: the right-most address that no trusted proxy has. What stands left of
     * it was sent by the client and may be anything. Where that place holds no address, nothing is known of the client.
     */
    static void keepClient(MultiMap headers, TrustedProxies proxies) {
        List<String> hops = headers.getAll(FORWARDED_FOR).stream()
                .flatMap(line -> Stream.of(line.split(",", MAX_HOPS)))
                .map(String::strip)
                .toList();
        if (hops.size() > 1) {
            headers.set(FORWARDED_FOR, client(hops, proxies));
        }
    }

    /** The left-most where all of them are proxies. */
    private static String client(List<String> hops, TrustedProxies proxies) {
        for (int i = hops.size() - 1; i > 0; i--) {
            InetAddress address = TrustedProxies.literal(withoutPort(hops.get(i)));
            if (address == null || !proxies.contains(address)) {
                return hops.get(i);
            }
        }
        return hops.getFirst();
    }

    /** Takes the client's address from {@code header}, which a trusted proxy sets itself, such as {@code CF-Connecting-IP}. */
    static void takeClientFrom(MultiMap headers, String header) {
        String client = headers.get(header);
        if (client != null) {
            headers.set(FORWARDED_FOR, client);
        }
    }

    /** Removes what cannot be read from {@code headers}. */
    static void dropUnreadable(MultiMap headers) {
        keepIf(headers, FORWARDED_FOR, value -> isAddress(first(value)));
        keepIf(headers, "X-Forwarded-Host", value -> isHost(first(value)));
        keepIf(headers, "X-Forwarded-Proto", value -> isScheme(first(value)));
        keepIf(headers, "X-Forwarded-Port", value -> isPort(first(value)));
        keepIf(headers, "Forwarded", ForwardingHeaders::isForwarded);
    }

    /**
     * Keeps the port of {@code Host} where a proxy names only the scheme: Quarkus would take the scheme's own port, and
     * every absolute address that is answered would lead elsewhere.
     */
    static void keepPort(MultiMap headers) {
        String host = headers.get("Host");
        boolean isPortLost = headers.contains("X-Forwarded-Proto")
                && !headers.contains("X-Forwarded-Host")
                && !headers.contains("X-Forwarded-Port");
        if (isPortLost
                && host != null
                && isHost(host)
                && HostAndPort.parseAuthority(host, -1).port() > 0) {
            headers.set("X-Forwarded-Host", host);
        }
    }

    /** Of a header that comes several times, Quarkus reads the first line. */
    private static void keepIf(MultiMap headers, String name, Predicate<String> isReadable) {
        String value = headers.get(name);
        if (value != null && !isReadable.test(value)) {
            headers.remove(name);
        }
    }

    /** Of a list, Quarkus reads the first element, blanks included. */
    private static String first(String value) {
        int comma = value.indexOf(',');
        return comma < 0 ? value : value.substring(0, comma);
    }

    /** Addresses, and names like {@code unknown} that proxies put in their place, with or without a port. */
    private static boolean isAddress(String value) {
        String host = withoutPort(value);
        if (host.replace(".", "").isBlank()) {
            return false;
        }
        try {
            SocketAddress.inetSocketAddress(0, host);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String withoutPort(String value) {
        int colon = value.lastIndexOf(':');
        boolean isAfterBracket = value.indexOf(']') >= 0 && colon > value.lastIndexOf(']');
        boolean isOnly = colon >= 0 && value.indexOf(':') == colon && value.indexOf(']') < 0;
        return isAfterBracket || isOnly ? value.substring(0, colon) : value;
    }

    private static boolean isHost(String value) {
        HostAndPort host = HostAndPort.parseAuthority(value, -1);
        return host != null && !host.host().isBlank();
    }

    private static boolean isScheme(String value) {
        String scheme = value.toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https");
    }

    private static boolean isPort(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_PORT_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(value) <= MAX_PORT;
    }

    /** True where each address, host and scheme that the header (RFC 7239) names can be read. */
    private static boolean isForwarded(String value) {
        return Arrays.stream(value.split("[,;]", -1)).allMatch(ForwardingHeaders::isForwardedPair);
    }

    private static boolean isForwardedPair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return pair.isBlank();
        }
        String said = pair.substring(equals + 1).replace("\"", "").strip();
        return switch (pair.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
            case "for" -> isAddress(said);
            case "host" -> isHost(said);
            case "proto" -> isScheme(said);
            default -> true;
        };
    }
}
