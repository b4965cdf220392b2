package mizan.access.oidc;

import io.quarkus.oidc.runtime.TenantConfigContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import mizan.access.account.OidcSettings;
import mizan.access.account.OidcUser;
import mizan.access.account.SignInMethods;
import mizan.access.session.DeskPaths;
import mizan.access.session.Session;

/** Where somebody who signs out at the desk also signs out at the newsroom's provider (RP-Initiated Logout). */
@Singleton
public final class OidcSignOut {

    /** The desk's session has ended by then, so nobody waits long for a provider that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SignInMethods methods;
    private final OidcSignIn signIn;
    private final OidcProvider provider;
    private final IdTokenCookie idTokens;

    OidcSignOut(SignInMethods methods, OidcSignIn signIn, OidcProvider provider, IdTokenCookie idTokens) {
        this.methods = methods;
        this.signIn = signIn;
        this.provider = provider;
        this.idTokens = idTokens;
    }

    /**
     * The provider's address for signing out; empty for accounts with a password, and where the provider offers none.
     * Also for somebody whom it knows and the desk did not let in. Blocks.
     *
     * @param account who signed out at the desk; empty for nobody
     * @param session the session that ended; empty where there was none
     */
    public Optional<String> address(String account, Optional<Session> session, RoutingContext context) {
        Optional<String> hint = idTokens.take(session, context);
        boolean isOfProvider = OidcUser.isName(account) || account.isEmpty() && hint.isPresent();
        return methods.oidc()
                .filter(settings -> isOfProvider)
                .flatMap(settings -> tenant(context)
                        .map(tenant -> tenant.getOidcMetadata().getEndSessionUri())
                        .map(end -> address(end, settings, hint, context)));
    }

    private static String address(String end, OidcSettings settings, Optional<String> hint, RoutingContext context) {
        return end + (end.indexOf('?') < 0 ? '?' : '&')
                + "client_id=" + encoded(settings.pages().clientId().orElseThrow())
                + "&post_logout_redirect_uri=" + encoded(here(context) + DeskPaths.LOGIN)
                + hint.map(token -> "&id_token_hint=" + encoded(token)).orElse("");
    }

    /** After a restart nobody may have been sent to the provider yet, and then Quarkus does not know its addresses. */
    private Optional<TenantConfigContext> tenant(RoutingContext context) {
        if (provider.tenant().isEmpty()) {
            signIn.send(context)
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
        }
        return provider.tenant();
    }

    private static String here(RoutingContext context) {
        return context.request().scheme() + "://" + context.request().authority();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
