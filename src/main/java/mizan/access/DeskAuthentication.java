package mizan.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.security.Form;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.access.account.ApiTokens;
import mizan.access.account.AuthenticationUnavailableException;
import mizan.access.account.BearerHeader;
import mizan.access.account.DeskIdentity;
import mizan.access.account.SignInMethods;
import mizan.access.account.SignInThrottledException;
import mizan.access.oidc.OidcSignIn;
import mizan.access.session.DeskPaths;
import mizan.access.session.ReturnPath;
import mizan.access.session.SessionCookie;
import mizan.access.session.TypedName;
import mizan.language.Language;

/**
 * Lets people in by a form and a session cookie, and API clients by a token or HTTP basic; {@link OidcSignIn} lets
 * both in with the newsroom's own accounts, where there are such. Who has nothing gets what fits the path: the login
 * page where the desk's pages are, a challenge at the API, and nothing elsewhere. Where readers are, nobody is asked
 * who they are: their requests may carry the credentials of a proxy before us.
 */
@Singleton
public final class DeskAuthentication implements HttpAuthenticationMechanism {

    public static final String FAILED = "failed";
    public static final String WAIT = "wait";

    public static final String SESSION_COOKIE = SessionCookie.NAME;

    private static final String DELAYED = "mizan.delayed";

    private static final List<String> DESK = List.of(DeskPaths.PAGES, DeskPaths.API, "/q/", DeskPaths.LOGOUT);

    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;

    /** What cookies do not hold, and what {@link java.net.URI} does not read. */
    private static final String NOT_IN_A_COOKIE = "\",;\\<>^`{|}[]";

    private static final int MAX_ADDRESS = 2000;

    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("mizan", false);
    private final HttpAuthenticationMechanism form;
    private final ApiTokens tokens;
    private final OidcSignIn oidcSignIn;
    private final SignInMethods methods;
    private final RequestRefusals refusals;

    DeskAuthentication(
            SessionCookie cookie,
            ApiTokens tokens,
            OidcSignIn oidcSignIn,
            SignInMethods methods,
            RequestRefusals refusals) {
        this.methods = methods;
        this.refusals = refusals;
        this.tokens = tokens;
        this.oidcSignIn = oidcSignIn;
        this.form = cookie.of(Form.builder())
                .loginPage(DeskPaths.LOGIN)
                .errorPage(DeskPaths.LOGIN + "?" + FAILED + "=1")
                .landingPage(DeskPaths.PAGES)
                .postLocation(DeskPaths.LOGIN_POST)
                .loginPageQueryParameters(DeskPaths.LANGUAGE)
                .errorPageQueryParameters(DeskPaths.LANGUAGE)
                .landingPageQueryParameters(DeskPaths.LANGUAGE)
                .locationCookie(ReturnPath.COOKIE)
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        if (!isDesk(context)) {
            return Uni.createFrom().nullItem();
        }
        return identity(context, manager)
                // The delegates name themselves as the one to challenge; the challenge is ours.
                .onItemOrFailure()
                .invoke((known, failure) -> context.put(HttpAuthenticationMechanism.class.getName(), this))
                .onItem()
                .ifNotNull()
                .transform(known -> named(context, known));
    }

    private Uni<SecurityIdentity> identity(RoutingContext context, IdentityProviderManager manager) {
        if (isOidcSignIn(context)) {
            return oidcSignIn.letIn(context, manager);
        }
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return form.authenticate(context, manager);
        }
        if (!BearerHeader.isBearer(header)) {
            return basic.authenticate(context, manager);
        }
        return BearerHeader.isOurs(header) || !oidcSignIn.isOpen()
                ? new BearerTokens(header, tokens).authenticate(context, manager)
                : oidcSignIn.letProgramIn(context, BearerHeader.token(header), manager);
    }

    /** Who has a one-time password is led to where another is chosen, whatever page was asked for. */
    private static SecurityIdentity named(RoutingContext context, SecurityIdentity identity) {
        String path = context.normalizedPath();
        if (DeskIdentity.isNewcomer(identity) && isPage(context) && !path.equals(DeskPaths.PASSWORD)) {
            throw new AuthenticationRedirectException(SEE_OTHER, DeskPaths.PASSWORD);
        }
        return DeskIdentity.named(identity);
    }

    /** Notes that whoever sent this request has to wait. */
    static AuthenticationFailedException delayed(RoutingContext context, SignInThrottledException delayed) {
        context.put(DELAYED, delayed);
        return new AuthenticationFailedException(delayed);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        SignInThrottledException delayed = context.get(DELAYED);
        if (delayed != null) {
            return Uni.createFrom().item(wait(context, delayed));
        }
        Optional<AuthenticationUnavailableException> turnedAway = AuthenticationUnavailableException.of(context);
        if (turnedAway.isPresent()) {
            return Uni.createFrom().item(new ChallengeData(turnedAway.get().status()));
        }
        if (isLogin(context)) {
            TypedName.keep(context);
            return form.getChallenge(context);
        }
        if (isOidcSignIn(context)) {
            return oidcSignIn.send(context);
        }
        if (!isDesk(context)) {
            return Uni.createFrom().item(new ChallengeData(NOT_FOUND));
        }
        HttpServerRequest request = context.request();
        if (!isPage(context) && !context.normalizedPath().equals(DeskPaths.LOGOUT)) {
            return Uni.createFrom().item(ApiChallenge.of(context, methods.byPassword()));
        }
        return isWorthComingBackTo(request.method(), request.uri())
                ? form.getChallenge(context)
                : Uni.createFrom().item(new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION, DeskPaths.LOGIN));
    }

    private static ChallengeData wait(RoutingContext context, SignInThrottledException delayed) {
        String seconds = Long.toString(delayed.seconds());
        if (!isLogin(context)) {
            return new ChallengeData(TOO_MANY_REQUESTS, HttpHeaders.RETRY_AFTER, seconds);
        }
        TypedName.keep(context);
        String language = Language.of(String.valueOf(context.request().getParam(DeskPaths.LANGUAGE)))
                .map(known -> "&" + DeskPaths.LANGUAGE + "=" + known.tag())
                .orElse("");
        return new ChallengeData(
                SEE_OTHER, HttpHeaders.LOCATION, DeskPaths.LOGIN + "?" + WAIT + "=" + seconds + language);
    }

    /** After the login only a GET can be asked for again; and its address has to fit into a cookie. */
    static boolean isWorthComingBackTo(HttpMethod method, String uri) {
        return method.equals(HttpMethod.GET)
                && uri.length() <= MAX_ADDRESS
                && uri.chars().allMatch(c -> c > ' ' && c < 0x7F && NOT_IN_A_COOKIE.indexOf(c) < 0);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return HttpAuthenticationMechanism.super.sendChallenge(context).invoke(() -> explain(context));
    }

    private void explain(RoutingContext context) {
        Optional<AuthenticationUnavailableException> turnedAway = AuthenticationUnavailableException.of(context);
        if (turnedAway.isPresent()) {
            refusals.send(context, turnedAway.get().status(), turnedAway.get().detail());
            return;
        }
        switch (context.response().getStatusCode()) {
            case UNAUTHORIZED ->
                refusals.send(
                        context,
                        UNAUTHORIZED,
                        "Send an API token, or an access token of the "
                                + "newsroom's provider where there is one, as Authorization: Bearer; or the name and "
                                + "password of an account of the desk by HTTP basic, where passwords are accepted.");
            case TOO_MANY_REQUESTS ->
                refusals.send(
                        context,
                        TOO_MANY_REQUESTS,
                        "Too many attempts to sign in; come again after Retry-After seconds.");
            case NOT_FOUND -> refusals.send(context, NOT_FOUND, "There is nothing at this address.");
            default -> {}
        }
    }

    private boolean isDesk(RoutingContext context) {
        return isLogin(context)
                || isOidcSignIn(context)
                || DESK.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    private static boolean isLogin(RoutingContext context) {
        return context.normalizedPath().endsWith(DeskPaths.LOGIN_POST);
    }

    private boolean isOidcSignIn(RoutingContext context) {
        return oidcSignIn.isOpen() && context.normalizedPath().equals(OidcSignIn.PATH);
    }

    private static boolean isPage(RoutingContext context) {
        return context.normalizedPath().startsWith(DeskPaths.PAGES);
    }

    /** Before Quarkus's OpenID Connect, which must not look at a request that was not handed over to it. */
    @Override
    public int getPriority() {
        return 2 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, TrustedAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return (isPage(context) ? form : basic).getCredentialTransport(context);
    }
}
