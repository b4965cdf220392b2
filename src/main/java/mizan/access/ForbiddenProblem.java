package mizan.access;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import mizan.problem.Problem;

/** Says in problem details that somebody may not go where no resource answers, such as the pages for developers. */
@Singleton
public final class ForbiddenProblem {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403,"
            + "\"detail\":\"This account may not read what is at this address.\"}";

    /** Asked before Quarkus's own, which would send an empty body. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(ForbiddenProblem::answer);
    }

    private static void answer(RoutingContext context) {
        if (!(context.failure() instanceof ForbiddenException)
                || context.response().ended()
                || context.response().headWritten()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(BODY);
    }
}
