package mizan.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import mizan.network.HttpAddress;
import mizan.network.PublicAddresses;

/**
 * Where a webhook is sent to. The address is looked up once and that very address is connected to: a name that is public
 * when it is checked and private when it is used would be a way into the network behind us.
 */
record WebhookTarget(HttpAddress http, boolean allowPrivate) {

    private static final int MAX_LENGTH = 2000;

    /**
     * The target at {@code url}; empty where it cannot be one. Public ones must be reached by TLS, which Java does not offer
     * to hosts with an underscore: it takes no certificate for them.
     */
    static Optional<WebhookTarget> of(String url, boolean allowPrivate) {
        try {
            URI uri = new URI(url);
            boolean isTls = "https".equals(uri.getScheme()) && uri.getHost() != null;
            boolean isPlain = allowPrivate && "http".equals(uri.getScheme());
            String authority = uri.getRawAuthority();
            boolean isSound = authority != null && authority.indexOf('@') < 0 && uri.getRawFragment() == null;
            return url.length() <= MAX_LENGTH && isSound && (isTls || isPlain)
                    ? HttpAddress.of(uri).map(http -> new WebhookTarget(http, allowPrivate))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The one of {@code addresses}, which are those of its name, to connect to; empty where one of them is not allowed. */
    Optional<String> allowed(InetAddress[] addresses) {
        for (InetAddress address : addresses) {
            if (!allowPrivate && !PublicAddresses.isPublic(address)) {
                return Optional.empty();
            }
        }
        return Optional.of(addresses[0].getHostAddress());
    }
}
