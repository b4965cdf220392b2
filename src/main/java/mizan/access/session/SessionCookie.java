package mizan.access.session;

import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.security.Form;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The cookie of a session, alike for everybody, however they signed in. */
@Singleton
public final class SessionCookie {

    public static final String NAME = "mizan-desk";

    /** For how long a moderator may look away. */
    private static final Duration IDLE = Duration.ofHours(2);

    /** How often a busy session gets a fresh cookie; what the login form takes where nothing else is said. */
    private static final Duration RENEWED = Duration.ofMinutes(1);

    /** After so long no cookie opens anything that was given out before; a request may be under way meanwhile. */
    public static final Duration LONGEST_UNUSED = IDLE.plusMinutes(5);

    private static final long UNTIL_THE_BROWSER_ENDS = -1;

    private final String key;
    private final PersistentLoginManager cookies;

    SessionCookie(SessionKey key) {
        this.key = key.value();
        this.cookies = new PersistentLoginManager(
                this.key,
                NAME,
                IDLE.toMillis(),
                RENEWED.toMillis(),
                true,
                CookieSameSite.STRICT.name(),
                DeskCookies.PATH,
                UNTIL_THE_BROWSER_ENDS,
                null);
    }

    /** The same for a login form. */
    public Form.Builder of(Form.Builder form) {
        return form.cookieName(NAME)
                .cookiePath(DeskCookies.PATH)
                .httpOnlyCookie()
                .cookieSameSite(CookieSameSite.STRICT)
                .timeout(IDLE)
                .newCookieInterval(RENEWED)
                .encryptionKey(key);
    }

    /** Begins {@code session} with the answer to this request. */
    public void begin(Session session, RoutingContext context) {
        cookies.save(session.toString(), context, NAME, null, context.request().isSSL());
    }

    /** Takes the cookie from the browser. */
    public void forget(RoutingContext context) {
        DeskCookies.forget(NAME, context);
    }
}
