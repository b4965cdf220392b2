package mizan.access.oidc;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Why a sign-in at the provider failed, as a log may say it: messages would hold whole tokens, and with them people.
 */
final class OidcFailureCause {

    private static final int MOST = 10;

    private OidcFailureCause() {}

    /**
     * The kinds of failure, the outermost first, and where the last began; what is wrong with a token by its error
     * codes.
     */
    static String of(Throwable failure) {
        return chain(failure).map(OidcFailureCause::name).collect(Collectors.joining(" < "));
    }

    /**
     * True where nobody answered: a provider that does, only not with what was asked for, can be reached. A token that is
     * not JSON inside says nothing about the provider, though Jackson calls that an {@link IOException} too.
     */
    static boolean isUnreachable(Throwable failure) {
        return failure instanceof OIDCException
                || chain(failure)
                        .anyMatch(cause -> cause instanceof IOException && !(cause instanceof JacksonException));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST);
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        if (cause instanceof InvalidJwtException invalid) {
            List<Integer> codes = invalid.getErrorDetails().stream()
                    .map(ErrorCodeValidator.Error::getErrorCode)
                    .toList();
            return name + codes;
        }
        return cause instanceof RuntimeException && cause.getCause() == null ? name + " at " + place(cause) : name;
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }
}
