package mizan.access.account;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * A program that is not let in for another reason than that its credentials are wrong.
 *
 * @param status what HTTP calls it
 * @param detail what its developer is told
 */
public record AuthenticationUnavailableException(int status, String detail) {

    private static final String KEY = "mizan.turned-away";

    /** Notes it for the answer to this request. */
    public static AuthenticationFailedException with(RoutingContext context, int status, String detail) {
        context.put(KEY, new AuthenticationUnavailableException(status, detail));
        return new AuthenticationFailedException(detail);
    }

    /** What was noted for this request. */
    public static Optional<AuthenticationUnavailableException> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }
}
