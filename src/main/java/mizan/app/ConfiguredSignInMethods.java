package mizan.app;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.access.account.OidcSettings;
import mizan.access.account.SignInMethods;
import mizan.access.oidc.OidcSignIn;
import mizan.access.session.SessionKey;

/**
 * Reads from the configuration how people sign in at the desk. How to reach the newsroom's provider stands under
 * Quarkus's own keys, {@code quarkus.oidc.*}; what must not be otherwise is set here.
 */
final class ConfiguredSignInMethods {

    private static final String URL = "quarkus.oidc.auth-server-url";
    private static final String CLIENT = "quarkus.oidc.client-id";
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    private ConfiguredSignInMethods() {}

    /**
     * How people may sign in as {@code config} says; throws where a value is wrong, or nobody could sign in.
     *
     * @param provider what stands under {@code quarkus.oidc}
     * @param key what the state of a sign-in is encrypted with, alike on every instance
     */
    static SignInMethods of(
            ModerationConfig.Desk config, io.quarkus.oidc.runtime.OidcTenantConfig provider, SessionKey key) {
        Optional<OidcSettings> oidc = provider.authServerUrl().isPresent()
                ? Optional.of(settings(config.oidc(), provider, key))
                : Optional.empty();
        if (!config.passwordLogin() && oidc.isEmpty()) {
            throw new IllegalArgumentException("mizan.desk.password-login=false would lock everybody out: it needs "
                    + URL + ", so that the newsroom's own accounts can sign in");
        }
        return new SignInMethods(config.passwordLogin(), oidc);
    }

    private static OidcSettings settings(
            ModerationConfig.Oidc config, io.quarkus.oidc.runtime.OidcTenantConfig provider, SessionKey key) {
        checkAddress(provider.authServerUrl().orElseThrow());
        checkAudience(provider.token().audience().orElse(List.of()));
        String client = provider.clientId()
                .filter(id -> !id.isBlank())
                .orElseThrow(() ->
                        new IllegalArgumentException(CLIENT + " must name Mizan's client where " + URL + " is set"));
        return new OidcSettings(
                config.name().orElse("").strip(),
                roles("mizan.desk.oidc.moderators", config.moderators()),
                roles("mizan.desk.oidc.editors", config.editors()),
                checkedSession(config.session()),
                pages(provider, client, key),
                api(provider, client));
    }

    private static void checkAddress(String address) {
        boolean isHttp = Stream.of("https", "http").anyMatch(scheme -> scheme.equals(scheme(address)));
        if (!isHttp) {
            throw new IllegalArgumentException(URL + ": «" + address + "» is no address that begins with https://");
        }
    }

    /** Quarkus takes {@code any} for no check at all: a token meant for any other service would open the desk. */
    private static void checkAudience(List<String> audience) {
        if (audience.contains("any")) {
            throw new IllegalArgumentException(
                    "quarkus.oidc.token.audience: «any» would let in tokens that are meant for"
                            + " other services; name the audience of the desk's");
        }
    }

    private static String scheme(String address) {
        try {
            return String.valueOf(URI.create(address).getScheme());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Set<String> roles(String key, List<String> configured) {
        Set<String> roles = configured.stream().map(String::strip).collect(Collectors.toSet());
        if (roles.contains("")) {
            throw new IllegalArgumentException(key + ": a role or group has a name");
        }
        return roles;
    }

    private static Duration checkedSession(Duration session) {
        if (session.compareTo(SHORTEST) < 0 || session.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("mizan.desk.oidc.session: " + session + " is not between 5M and 12H");
        }
        return session;
    }

    /**
     * An ID token is for the client; an access token, where the roles are read from it, for whom the operator says. Both
     * name their subject: by the name alone nobody could tell two people apart.
     */
    private static OidcTenantConfig pages(
            io.quarkus.oidc.runtime.OidcTenantConfig provider, String client, SessionKey key) {
        var config = OidcTenantConfig.builder(provider)
                .tenantId("desk-pages")
                .enableTenant()
                .applicationType(ApplicationType.WEB_APP)
                .authentication()
                .redirectPath(OidcSignIn.PATH)
                .restorePathAfterRedirect(false)
                .removeRedirectParameters(false)
                .cookiePath(OidcSignIn.PATH)
                .pkceRequired()
                .nonceRequired()
                .stateSecret(SessionKey.of("oidc state " + key.value()).value())
                .end()
                .token()
                .subjectRequired();
        return provider.token().audience().isPresent()
                ? config.audience(client).end().build()
                : config.end().build();
    }

    /** Asks the provider about no token: whoever sends rubbish must not make us send as much. */
    private static OidcTenantConfig api(io.quarkus.oidc.runtime.OidcTenantConfig provider, String client) {
        var token = OidcTenantConfig.builder(provider)
                .tenantId("desk-api")
                .enableTenant()
                .applicationType(ApplicationType.SERVICE)
                .token()
                .subjectRequired()
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false);
        var config = provider.token().audience().isPresent()
                ? token.end()
                : token.audience(client).end();
        return provider.roles().source().filter(Source.idtoken::equals).isPresent()
                ? config.roles().source(null).end().build()
                : config.build();
    }
}
