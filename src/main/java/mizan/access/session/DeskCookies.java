package mizan.access.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** The cookies that only the desk's own pages send back. */
public final class DeskCookies {

    static final String PATH = "/";

    private DeskCookies() {}

    /** Takes the cookie {@code name} of the whole service from the browser. */
    static void forget(String name, RoutingContext context) {
        forget(name, PATH, context);
    }

    /** Takes the cookie {@code name}, which lies at {@code path}, from the browser. */
    public static void forget(String name, String path, RoutingContext context) {
        context.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(context.request().isSSL())
                        .setMaxAge(0));
    }
}
