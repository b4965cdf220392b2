package mizan.intake;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Lets the scripts of the sites' own pages read a reply (CORS), and nobody else's. */
@Singleton
final class CrossOriginReplies {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private final SiteResolver resolver;

    CrossOriginReplies(SiteResolver resolver) {
        this.resolver = resolver;
    }

    /** {@code reply} with what the browser must know about it. */
    Response readable(Response reply, RequestHeaders headers) {
        Response.ResponseBuilder builder = Response.fromResponse(reply).header(HttpHeaders.VARY, "Origin, Accept");
        if (!headers.origin().isEmpty() && resolver.isKnown(headers)) {
            builder.header(ALLOW_ORIGIN, headers.origin())
                    .header("Access-Control-Expose-Headers", "Location, Retry-After");
        }
        return builder.build();
    }

    /** Tells a browser that asks beforehand what the page's script may send. */
    Response preflight(RequestHeaders headers) {
        Response.ResponseBuilder reply = Response.noContent().header(HttpHeaders.VARY, "Origin");
        if (resolver.isKnown(headers)) {
            reply.header(ALLOW_ORIGIN, headers.origin())
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, X-Requested-With")
                    .header("Access-Control-Max-Age", "86400");
        }
        return reply.build();
    }
}
