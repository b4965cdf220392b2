package mizan.access.oidc;

import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.access.session.DeskCookies;
import mizan.access.session.DeskPaths;
import mizan.access.session.Session;
import mizan.access.session.SessionKey;

/**
 * The ID token of a person who signed in at the newsroom's provider, encrypted and kept by the browser until they sign
 * out. The provider wants it back then, as {@code id_token_hint}; without it, it asks the person once more whether they
 * mean to sign out. The server keeps nothing of it.
 */
@Singleton
final class IdTokenCookie {

    private static final String NAME = "mizan-desk-id";

    /** Only who signs out sends it. */
    private static final String PATH = DeskPaths.LOGOUT;

    /** Browsers keep cookies of up to 4096 bytes; encrypted and in Base64 a token grows by a third and a little more. */
    private static final int MAX_LENGTH = 2800;

    /** Before a token that belongs to nobody's session: the person was not let in. */
    private static final String NO_SESSION = "-";

    private static final char SEPARATOR = ' ';
    private static final long UNTIL_THE_BROWSER_ENDS = -1;

    private final PersistentLoginManager cookies;

    IdTokenCookie(SessionKey key) {
        this.cookies = new PersistentLoginManager(
                SessionKey.of("id token " + key.value()).value(),
                NAME,
                Session.LONGEST.toMillis(),
                Session.LONGEST.toMillis(),
                true,
                CookieSameSite.STRICT.name(),
                PATH,
                UNTIL_THE_BROWSER_ENDS,
                null);
    }

    /** Keeps {@code token} for the end of {@code session}. A token that is too long is not kept. */
    void keep(String token, Session session, RoutingContext context) {
        keep(token, session.id(), context);
    }

    /** Keeps {@code token} of a person who was not let in, and may want to sign in as somebody else. */
    void keepWithoutSession(String token, RoutingContext context) {
        keep(token, NO_SESSION, context);
    }

    private void keep(String token, String session, RoutingContext context) {
        if (token.length() <= MAX_LENGTH) {
            cookies.save(
                    session + SEPARATOR + token,
                    context,
                    NAME,
                    null,
                    context.request().isSSL());
        }
    }

    /** The token that was kept for {@code session}, or for nobody's where that is empty; takes the cookie from the browser. */
    Optional<String> take(Optional<Session> session, RoutingContext context) {
        if (context.request().getCookie(NAME) == null) {
            return Optional.empty();
        }
        PersistentLoginManager.RestoreResult kept = cookies.restore(context, NAME);
        DeskCookies.forget(NAME, PATH, context);
        String owner = session.map(Session::id).orElse(NO_SESSION) + SEPARATOR;
        return Optional.ofNullable(kept)
                .map(PersistentLoginManager.RestoreResult::getPrincipal)
                .filter(value -> value.startsWith(owner))
                .map(value -> value.substring(owner.length()));
    }
}
