package mizan.access;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import mizan.access.account.BearerHeader;
import mizan.access.session.CrossSiteRequests;
import mizan.access.session.SessionCookie;

/**
 * The 401 of the API. A program is asked for HTTP basic or told that its token is not good (RFC 6750). A script of a page
 * is never asked for HTTP basic, because the browser would open its own dialog over the page.
 */
final class ApiChallenge {

    static final String BASIC = "Basic realm=\"mizan\", charset=\"UTF-8\"";
    static final String BEARER = "Bearer realm=\"mizan\"";
    static final String INVALID_TOKEN = BEARER
            + ", error=\"invalid_token\", error_description=\"The token is not known, has expired, or was revoked\"";

    private static final int UNAUTHORIZED = 401;

    private ApiChallenge() {}

    /** The challenge that fits whoever sent this request; {@code isBasicOpen} where passwords are accepted. */
    static ChallengeData of(RoutingContext context, boolean isBasicOpen) {
        HttpServerRequest request = context.request();
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials != null && BearerHeader.isBearer(credentials)) {
            return challenge(INVALID_TOKEN);
        }
        return challenge(isBasicOpen && !isFromPage(request) ? BASIC : BEARER);
    }

    private static ChallengeData challenge(String header) {
        return new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", header);
    }

    /**
     * True for a request that a script of a page sent. Browsers say so in {@code Sec-Fetch-Mode}, though only over HTTPS
     * and to localhost; elsewhere the page's address or the cookie of its session tells.
     */
    static boolean isFromPage(HttpServerRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode != null) {
            return !mode.equals("navigate");
        }
        return request.headers().contains("Sec-Fetch-Site")
                || request.headers().contains("X-Requested-With")
                || request.getCookie(SessionCookie.NAME) != null
                || isFromOwnPage(request);
    }

    private static boolean isFromOwnPage(HttpServerRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        return referer != null
                && request.authority() != null
                && CrossSiteRequests.isOwn(
                        referer, request.scheme(), request.authority().toString());
    }
}
