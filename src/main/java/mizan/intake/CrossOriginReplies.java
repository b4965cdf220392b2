package mizan.intake;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import mizan.comment.Site;

/** Lets the scripts of pages read a reply (CORS): those of the sites' own pages, and of others what becomes of their forms. */
@Singleton
final class CrossOriginReplies {

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private final SiteResolver resolver;

    CrossOriginReplies(SiteResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The reply to a form, which the script of whatever page sent it may read: a page that is no site's is refused, and its
     * reader has to be told. A refusal holds nobody's data, and browsers send no cookie along.
     */
    Response readableBySender(Response reply, RequestHeaders headers) {
        return headers.origin().isEmpty() ? varying(reply).build() : allowing(varying(reply), headers);
    }

    /** {@code reply} with what the browser must know about it. */
    Response readable(Response reply, RequestHeaders headers) {
        boolean isKnown = !headers.origin().isEmpty() && resolver.isKnown(headers);
        return isKnown ? allowing(varying(reply), headers) : varying(reply).build();
    }

    /** {@code reply} with what the browser must know about it, for the pages of {@code site} alone; of any site where it is unknown. */
    Response readableBySite(Response reply, Optional<Site> site, RequestHeaders headers) {
        boolean isOwn = site.map(known -> resolver.isOwn(known, headers.pageOrigin(), headers))
                .orElseGet(() -> resolver.isKnown(headers));
        Response.ResponseBuilder varying = Response.fromResponse(reply).header(HttpHeaders.VARY, "Origin");
        return isOwn && !headers.origin().isEmpty() ? allowing(varying, headers) : varying.build();
    }

    private static Response.ResponseBuilder varying(Response reply) {
        return Response.fromResponse(reply).header(HttpHeaders.VARY, "Origin, Accept");
    }

    private static Response allowing(Response.ResponseBuilder reply, RequestHeaders headers) {
        return reply.header(ALLOW_ORIGIN, headers.origin())
                .header("Access-Control-Expose-Headers", "ETag, Location, Retry-After")
                .build();
    }

    /**
     * Tells a browser that asks beforehand what the page's script may send: a form from any page, because only its reply says
     * that the page is no site's.
     */
    Response preflight(RequestHeaders headers) {
        Response.ResponseBuilder reply = Response.noContent().header(HttpHeaders.VARY, "Origin");
        if (!headers.origin().isEmpty()) {
            reply.header(ALLOW_ORIGIN, headers.origin())
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header(
                            "Access-Control-Allow-Headers",
                            "Content-Type, Idempotency-Key, If-None-Match, X-Requested-With")
                    .header("Access-Control-Max-Age", "86400");
        }
        return reply.build();
    }
}
