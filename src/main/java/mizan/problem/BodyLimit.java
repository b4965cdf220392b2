package mizan.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Says in problem details that a body is too large, where its length is announced. Quarkus refuses it as early, and says
 * nothing.
 */
@Singleton
final class BodyLimit {

    /** Before authentication (200) and before Quarkus looks, after the headers that protect the desk's pages (311). */
    private static final int PRIORITY = 305;

    private static final int TOO_LARGE = 413;

    private final long limit;
    private final String answer;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json)
            throws JsonProcessingException {
        this.limit = limit.asLongValue();
        this.answer = json.writeValueAsString(
                Problem.of(TOO_LARGE, "The request is too large: its body can have " + this.limit + " bytes."));
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        if (isTooLarge(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            refuse(context.request());
        } else {
            context.next();
        }
    }

    /** Vert.x has refused what is no number. */
    private boolean isTooLarge(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A client reads the answer only once it has sent all, which is thrown away; then the connection ends. */
    private void refuse(HttpServerRequest request) {
        request.endHandler(read -> request.connection().close()).resume();
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(answer);
    }
}
