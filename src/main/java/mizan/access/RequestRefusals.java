package mizan.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import mizan.access.session.DeskPaths;
import mizan.problem.Problem;

/** Answers requests that are refused before any resource sees them: a browser with a page, a program with problem details. */
@Singleton
public final class RequestRefusals {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** What a person can do something about; the rest is between programs. */
    private static final Set<Integer> WITH_PAGE = Set.of(403, 404, 429, 503);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ErrorPage page;

    RequestRefusals(ErrorPage page) {
        this.page = page;
    }

    /** Ends {@code context} with {@code status}; {@code detail} is for the developer of a program. */
    void send(RoutingContext context, int status, String detail) {
        HttpServerResponse response = context.response().setStatusCode(status);
        if (WITH_PAGE.contains(status) && isForBrowser(context)) {
            protect(response);
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
            context.end(page.html(status, context));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            context.end(json(Problem.of(status, detail)));
        }
    }

    /** The headers of every page of the desk: no script but its own, no frame round it, nothing kept. */
    static void protect(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Browsers that open a page or send a form ask for HTML before all else; scripts and programs do not. */
    private static boolean isForBrowser(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.startsWith("text/html")
                && !context.normalizedPath().startsWith(DeskPaths.API);
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
