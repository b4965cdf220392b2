package mizan.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import mizan.access.session.CrossSiteRequests;
import mizan.access.session.DeskPaths;

/** Goes before every request: no page of another site makes a moderator's browser act, and none frames the desk. */
@Singleton
public final class DeskFilters {

    /** Readers' comments come from other sites by their nature; intake checks the origin itself. */
    private static final Set<String> READERS = Set.of("/comments", "/index.php");

    private static final Set<String> DESK =
            Set.of(DeskPaths.PAGES, DeskPaths.API, DeskPaths.LOGIN, DeskPaths.LOGIN_POST, DeskPaths.LOGOUT);

    /** Before authentication (200), because the login form is handled there. */
    private static final int BEFORE_AUTHENTICATION = 310;

    private final RequestRefusals refusals;

    DeskFilters(RequestRefusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(DeskFilters::secure, BEFORE_AUTHENTICATION + 1);
        filters.register(this::refuseCrossOrigin, BEFORE_AUTHENTICATION);
    }

    private static void secure(RoutingContext context) {
        if (DESK.stream().anyMatch(context.normalizedPath()::startsWith)) {
            RequestRefusals.protect(context.response());
        }
        context.next();
    }

    private void refuseCrossOrigin(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean isAllowed = isReaders(context.normalizedPath())
                || (CrossSiteRequests.isAllowed(
                                request.method().name(),
                                request.getHeader("Sec-Fetch-Site"),
                                request.getHeader(HttpHeaders.ORIGIN),
                                request.scheme(),
                                request.authority() == null
                                        ? ""
                                        : request.authority().toString())
                        && (isTold(request) || !actsByCookie(request) || isOwnReferer(request)));
        if (isAllowed) {
            context.next();
        } else {
            refusals.send(
                    context, 403, "A page of another site sent this request, or a browser that does not say which.");
        }
    }

    private static boolean isTold(HttpServerRequest request) {
        return request.headers().contains("Sec-Fetch-Site") || request.headers().contains(HttpHeaders.ORIGIN);
    }

    /** A cookie goes along with whatever page sends the request; a header does not. */
    private static boolean actsByCookie(HttpServerRequest request) {
        return !CrossSiteRequests.isSafe(request.method().name())
                && request.getCookie(DeskAuthentication.SESSION_COOKIE) != null
                && !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** Browsers that send neither Sec-Fetch-Site nor Origin send this, if only to the same origin. */
    private static boolean isOwnReferer(HttpServerRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        return referer != null
                && request.authority() != null
                && CrossSiteRequests.isOwn(
                        referer, request.scheme(), request.authority().toString());
    }

    private static boolean isReaders(String path) {
        return ClosedPaths.isOfJoomla(path)
                || READERS.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }
}
