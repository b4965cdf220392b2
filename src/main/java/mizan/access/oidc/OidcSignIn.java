package mizan.access.oidc;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mizan.access.account.Account;
import mizan.access.account.AuthenticationUnavailableException;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskIdentity;
import mizan.access.account.OidcAccounts;
import mizan.access.account.OidcSettings;
import mizan.access.account.OidcUser;
import mizan.access.account.SignInMethods;
import mizan.access.session.DeskPaths;
import mizan.access.session.Session;
import mizan.access.session.SessionCookie;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Signs people in by OpenID Connect, with the accounts of the newsroom. At {@link #PATH} people are sent to the provider and come back with a
 * code; then an ordinary session of the desk begins, and the server keeps nothing of the provider's tokens. A program
 * sends an access token of the provider with every request.
 */
@Singleton
public final class OidcSignIn {

    /** Where people are sent to the provider, and what the provider sends them back to. */
    public static final String PATH = DeskPaths.LOGIN + "/oidc";

    /** What the login page is told by why somebody was not let in: a {@link Why}. */
    public static final String NOT_LET_IN = "newsroom";

    /** Why somebody was not let in. */
    public enum Why {
        /** The provider knows them, but none of their roles opens the desk. */
        NO_ROLE,
        /** An editor disabled their account. */
        DISABLED,
        /** The provider said no, or what it said was not good; or it took them too long. */
        FAILED,
        /** The provider does not answer. */
        UNREACHABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the log calls this way of signing in. */
    private static final String WAY = "oidc";

    private static final Logger LOG = Logger.getLogger(OidcSignIn.class);

    /** The claim in which Keycloak says of what type a token is, and what it calls an ID token there. */
    private static final String TYPE = "typ";

    private static final String ID = "ID";
    private static final String QUARKUS_SESSION = "q_session";

    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 503;

    private final SignInMethods methods;
    private final OidcAuthenticationMechanism oidc;
    private final OidcProvider provider;
    private final IdTokenCookie idTokens;
    private final DeskAccounts accounts;
    private final OidcAccounts oidcAccounts;
    private final SessionCookie cookie;
    private final SettingsStore settingsStore;

    OidcSignIn(
            SignInMethods methods,
            OidcAuthenticationMechanism oidc,
            OidcProvider provider,
            IdTokenCookie idTokens,
            DeskAccounts accounts,
            OidcAccounts oidcAccounts,
            SessionCookie cookie,
            SettingsStore settingsStore) {
        this.methods = methods;
        this.oidc = oidc;
        this.provider = provider;
        this.idTokens = idTokens;
        this.accounts = accounts;
        this.oidcAccounts = oidcAccounts;
        this.cookie = cookie;
        this.settingsStore = settingsStore;
    }

    public boolean isOpen() {
        return methods.oidc().isPresent();
    }

    private OidcSettings settings() {
        return methods.oidc().orElseThrow();
    }

    /**
     * Who comes back from the provider, with a session of the desk; nothing where somebody has yet to be sent there.
     */
    public Uni<SecurityIdentity> letIn(RoutingContext context, IdentityProviderManager manager) {
        OidcTenants.handOver(context, settings().pages());
        return oidc.authenticate(context, manager)
                .onItem()
                .ifNotNull()
                .transformToUni(identity -> welcome(identity, context))
                .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                .transform(failure -> away(context, noted(failure)));
    }

    /** Sends somebody to the provider. */
    public Uni<ChallengeData> send(RoutingContext context) {
        OidcTenants.handOver(context, settings().pages());
        LanguageCookie.keep(context);
        return provider.answers()
                .chain(isUp -> isUp ? challenge(context) : Uni.createFrom().item(again(context, Why.UNREACHABLE)))
                .onFailure()
                .recoverWithItem(failure -> again(context, noted(failure)));
    }

    private Uni<ChallengeData> challenge(RoutingContext context) {
        return oidc.getChallenge(context).map(sent -> sent.status == FOUND ? sent : again(context, Why.FAILED));
    }

    /** The program whose token, {@code text}, the provider has signed. */
    public Uni<SecurityIdentity> letProgramIn(RoutingContext context, String text, IdentityProviderManager manager) {
        if (!JwtFormat.isSigned(text)) {
            return Uni.createFrom().failure(new AuthenticationFailedException("This is no token of the provider"));
        }
        OidcTenants.handOver(context, settings().api());
        return oidc.authenticate(context, manager)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("No token"))
                .onFailure(failure ->
                        !(failure instanceof AuthenticationFailedException) || OidcFailureCause.isUnreachable(failure))
                .transform(failure -> unreachable(context, failure))
                .invoke(OidcSignIn::refuseIdToken)
                .onFailure()
                .invoke(failure -> LOG.debugf("An access token was refused: %s", OidcFailureCause.of(failure)))
                .chain(identity -> program(identity, context));
    }

    private Uni<SecurityIdentity> welcome(SecurityIdentity identity, RoutingContext context) {
        forgetTokens(context);
        Optional<Set<String>> roles = settings().roles(identity.getRoles());
        if (roles.isEmpty()) {
            return refuse(identity, context, Why.NO_ROLE);
        }
        return blocking(context, () -> oidcAccounts.findOrCreateAndSyncRoles(person(identity, roles.get())))
                .chain(account -> account.isDisabled()
                        ? refuse(identity, context, Why.DISABLED)
                        : begin(account, idToken(identity), context));
    }

    /** Back to the login page, from where they can sign out at the provider and sign in as somebody else. */
    private Uni<SecurityIdentity> refuse(SecurityIdentity identity, RoutingContext context, Why why) {
        idToken(identity).ifPresent(token -> idTokens.keepWithoutSession(token, context));
        return Uni.createFrom().failure(away(context, why));
    }

    private static Optional<String> idToken(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getCredential(IdTokenCredential.class))
                .map(IdTokenCredential::getToken);
    }

    private Uni<SecurityIdentity> begin(Account account, Optional<String> idToken, RoutingContext context) {
        NewAuditEntry auditEntry = new NewAuditEntry(AuditAction.SIGNED_IN, account.name(), account.name(), "", WAY);
        return blocking(context, () -> {
                    settingsStore.note(auditEntry);
                    return DeskIdentity.of(account, account.name());
                })
                .invoke(() -> {
                    Session session = accounts.session(account);
                    cookie.begin(session, context);
                    idToken.ifPresent(token -> idTokens.keep(token, session, context));
                });
    }

    /** Quarkus would keep the tokens in a session of its own. */
    private static void forgetTokens(RoutingContext context) {
        List.copyOf(context.request().cookies()).stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(QUARKUS_SESSION))
                .forEach(name -> context.response().removeCookies(name, false));
    }

    private Uni<SecurityIdentity> program(SecurityIdentity identity, RoutingContext context) {
        Optional<Set<String>> roles = settings().roles(identity.getRoles());
        if (roles.isEmpty()) {
            return Uni.createFrom()
                    .failure(AuthenticationUnavailableException.with(
                            context, FORBIDDEN, "The token is good, but no role or group in it opens the desk."));
        }
        return blocking(context, () -> oidcAccounts.findOrCreate(person(identity, roles.get())))
                .chain(account -> account.isDisabled()
                        ? Uni.createFrom()
                                .failure(AuthenticationUnavailableException.with(
                                        context, FORBIDDEN, "An editor disabled this account at the desk."))
                        : Uni.createFrom().item(DeskIdentity.of(account.name(), roles.get())));
    }

    /**
     * An ID token tells the client who signed in, and is made out for it as an access token may be; it opens nothing.
     * Keycloak names the type; elsewhere what only an ID token has tells: a nonce, or the hash of an access token.
     */
    private static void refuseIdToken(SecurityIdentity identity) {
        JsonWebToken token = token(identity);
        Object type = token.getClaim(TYPE);
        boolean isIdToken = type == null
                ? Stream.of(Claims.nonce, Claims.at_hash).map(Claims::name).anyMatch(token::containsClaim)
                : type.equals(ID);
        if (isIdToken) {
            throw new AuthenticationFailedException("An ID token is not for the API");
        }
    }

    private static JsonWebToken token(SecurityIdentity identity) {
        return (JsonWebToken) identity.getPrincipal();
    }

    private static OidcUser person(SecurityIdentity identity, Set<String> roles) {
        JsonWebToken token = token(identity);
        return OidcUser.of(token.getIssuer(), token.getSubject(), token.getName(), roles);
    }

    private static <T> Uni<T> blocking(RoutingContext context, Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> context.vertx().executeBlocking(work, false).toCompletionStage());
    }

    private static AuthenticationRedirectException away(RoutingContext context, Why why) {
        return new AuthenticationRedirectException(SEE_OTHER, login(context, why));
    }

    private static ChallengeData again(RoutingContext context, Why why) {
        return new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION, login(context, why));
    }

    private static String login(RoutingContext context, Why why) {
        String language = LanguageCookie.of(context);
        return DeskPaths.LOGIN + "?" + NOT_LET_IN + "=" + why.code()
                + (language.isEmpty() ? "" : "&" + DeskPaths.LANGUAGE + "=" + language);
    }

    private static AuthenticationFailedException unreachable(RoutingContext context, Throwable failure) {
        LOG.warnf("An access token could not be checked: %s", OidcFailureCause.of(failure));
        return AuthenticationUnavailableException.with(
                context, UNAVAILABLE, "The provider of the newsroom's accounts does not answer.");
    }

    private static Why noted(Throwable failure) {
        LOG.warnf("A sign-in with an account of the newsroom failed: %s", OidcFailureCause.of(failure));
        return OidcFailureCause.isUnreachable(failure) ? Why.UNREACHABLE : Why.FAILED;
    }
}
