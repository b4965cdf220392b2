package mizan.intake;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import mizan.comment.WebOrigin;

/**
 * What a request says beside its body. Header values are empty where they are missing.
 *
 * @param origin the header {@code Origin}; {@code null} is a privacy setting's word for nothing
 * @param address the reader's network address, as the server or a trusted proxy tells it
 * @param ownOrigin where this request reached Mizan
 * @param path the path that it was sent to
 * @param signature the header {@code Mizan-Signature}, by which a site's own program vouches for the body
 */
record RequestHeaders(
        Caller caller,
        String contentType,
        String origin,
        String referer,
        String ownOrigin,
        String address,
        String idempotencyKey,
        String authorization,
        String path,
        String signature) {

    static RequestHeaders of(HttpServerRequest request) {
        String contentType = header(request, "Content-Type");
        return new RequestHeaders(
                Caller.of(
                        contentType,
                        header(request, "Accept"),
                        request.headers().contains("X-Requested-With")),
                contentType,
                header(request, "Origin"),
                header(request, "Referer"),
                request.authority() == null ? "" : WebOrigin.of(request.scheme() + "://" + request.authority()),
                address(request),
                header(request, "Idempotency-Key"),
                header(request, "Authorization"),
                request.path() == null ? "" : request.path(),
                header(request, "Mizan-Signature"));
    }

    /** A proxy may name anything as the reader's address; what is no address is taken as it stands. */
    private static String address(HttpServerRequest request) {
        String literal = request.remoteAddress().hostAddress();
        return literal == null ? String.valueOf(request.remoteAddress().host()) : literal;
    }

    private static String header(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    /** The origin of the page that the form stood on; empty when the browser does not tell. */
    String pageOrigin() {
        if (origin.isEmpty() || origin.equals("null")) {
            return WebOrigin.of(referer);
        }
        String known = WebOrigin.of(origin);
        // An origin that is not a web page's (file:, an extension) is foreign, not missing.
        return known.isEmpty() ? origin : known;
    }

    /** The address of that page, as far as the browser tells it. */
    String pageUrl() {
        return WebOrigin.of(referer).equals(pageOrigin()) ? referer : "";
    }
}
