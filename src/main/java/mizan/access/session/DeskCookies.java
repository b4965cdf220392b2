package mizan.access.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookies of the whole service that only the desk's own pages send back. */
final class DeskCookies {

    static final String PATH = "/";

    private DeskCookies() {}

    /** Takes the cookie {@code name} from the browser. */
    static void forget(String name, RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath(PATH)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(context.request().isSSL())
                        .setMaxAge(0));
    }
}
