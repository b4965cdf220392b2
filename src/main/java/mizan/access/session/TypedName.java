package mizan.access.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/**
 * The account name of a login that failed, so that it need not be typed again. It travels in a cookie that only the login page
 * gets: an address would keep it in histories and logs.
 */
public final class TypedName {

    static final String COOKIE = "mizan-desk-name";

    /** The field of the login form that holds it. */
    private static final String FIELD = "j_username";

    private static final String PATH = DeskPaths.LOGIN;

    /** No account has a longer one. */
    private static final int LONGEST = 64;

    /** The redirect to the login page takes no time; the rest is for slow networks. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private TypedName() {}

    /** Keeps what the login form of this request holds, unless no account can have such a name. */
    public static void keep(RoutingContext context) {
        String typed = Objects.requireNonNullElse(context.request().getFormAttribute(FIELD), "")
                .strip();
        if (!typed.isEmpty() && typed.length() <= LONGEST) {
            context.response()
                    .addCookie(Cookie.cookie(COOKIE, URLEncoder.encode(typed, StandardCharsets.UTF_8))
                            .setPath(PATH)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.STRICT)
                            .setSecure(context.request().isSSL())
                            .setMaxAge(KEPT.toSeconds()));
        }
    }

    /** The name that was kept, and forgets it; empty where there is none. */
    public static String take(RoutingContext context) {
        Cookie kept = context.request().getCookie(COOKIE);
        if (kept == null) {
            return "";
        }
        DeskCookies.forget(COOKIE, PATH, context);
        return decoded(kept.getValue());
    }

    /** The cookie comes from outside: what is not ours is no name. */
    private static String decoded(String value) {
        try {
            String name = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return name.length() <= LONGEST ? name : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
