package mizan.comment;

import java.net.URI;
import java.util.Optional;

/**
 * The host of an address, as it stands there, and its port. Names may hold underscores: many sites have one, but
 * {@link URI} does not take it for a host.
 *
 * @param port -1 where the address names none
 */
public record WebHost(String name, int port) {

    /** The host of {@code uri}; empty where it names none. */
    public static Optional<WebHost> of(URI uri) {
        if (uri.getHost() != null) {
            return Optional.of(new WebHost(uri.getHost(), uri.getPort()));
        }
        String authority = uri.getRawAuthority();
        return authority == null || authority.indexOf('_') < 0 ? Optional.empty() : withUnderscore(authority);
    }

    private static Optional<WebHost> withUnderscore(String authority) {
        try {
            URI alike = URI.create("http://" + authority.replace('_', 'x'));
            if (alike.getHost() == null) {
                return Optional.empty();
            }
            int start = authority.lastIndexOf('@') + 1;
            String name = authority.substring(start, start + alike.getHost().length());
            return Optional.of(new WebHost(name, alike.getPort()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
