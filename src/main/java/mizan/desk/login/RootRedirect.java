package mizan.desk.login;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import mizan.access.session.DeskPaths;

/** Redirects / to the desk, which leads on to the login page. */
@Singleton
final class RootRedirect {

    /** Before authentication (200): everybody is shown the way. */
    private static final int BEFORE_AUTHENTICATION = 300;

    void open(@Observes Filters filters) {
        filters.register(RootRedirect::show, BEFORE_AUTHENTICATION);
    }

    private static void show(RoutingContext visit) {
        if (!visit.normalizedPath().equals("/") || !isReading(visit.request().method())) {
            visit.next();
            return;
        }
        visit.response()
                .setStatusCode(Response.Status.SEE_OTHER.getStatusCode())
                .putHeader(HttpHeaders.LOCATION, DeskPaths.PAGES)
                .end();
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }
}
