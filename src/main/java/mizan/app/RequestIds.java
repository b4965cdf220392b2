package mizan.app;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every request an id, which stands in each line of the log that it causes and in the reply's X-Request-Id. */
final class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final int MAX_LENGTH = 64;

    @ServerRequestFilter(nonBlocking = true)
    void begin(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = given != null && isHarmless(given) ? given : fresh();
        request.setProperty(KEY, id);
        MDC.put(KEY, id);
    }

    @ServerResponseFilter
    void end(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(KEY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
            MDC.remove(KEY);
        }
    }

    /** Unique is enough: nobody gains by guessing it, so it need not cost a secure random number for every request. */
    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** A proxy's id is kept where it cannot forge lines of the log. */
    private static boolean isHarmless(String id) {
        return id.length() <= MAX_LENGTH
                && !id.isEmpty()
                && id.chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.'));
    }
}
