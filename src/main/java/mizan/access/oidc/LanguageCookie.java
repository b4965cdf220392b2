package mizan.access.oidc;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import mizan.access.session.DeskPaths;
import mizan.language.Language;

/** The language that somebody chose on the login page, kept while they are at the newsroom's provider. */
public final class LanguageCookie {

    static final String COOKIE = "mizan-desk-language";

    /** Under it lie the door to the provider and the way back. */
    private static final String PATH = DeskPaths.LOGIN;

    /** As long as a password, a second factor and a telephone that has to be found. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private LanguageCookie() {}

    /** The tag of the language that this request names, or the one that was kept; empty where there is none. */
    public static String of(RoutingContext context) {
        return named(context)
                .or(() ->
                        Optional.ofNullable(context.request().getCookie(COOKIE)).map(Cookie::getValue))
                .flatMap(Language::of)
                .map(Language::tag)
                .orElse("");
    }

    /** Keeps what this request names, which may be nothing. Browsers send it when the provider leads them back. */
    static void keep(RoutingContext context) {
        String tag = named(context).flatMap(Language::of).map(Language::tag).orElse("");
        if (tag.isEmpty() && context.request().getCookie(COOKIE) == null) {
            return;
        }
        context.response()
                .addCookie(Cookie.cookie(COOKIE, tag)
                        .setPath(PATH)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(context.request().isSSL())
                        .setMaxAge(tag.isEmpty() ? 0 : KEPT.toSeconds()));
    }

    private static Optional<String> named(RoutingContext context) {
        return Optional.ofNullable(context.request().getParam(DeskPaths.LANGUAGE));
    }
}
