package mizan.review.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.FormAuthConfig.CookieSameSite;
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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mizan.comment.Language;
import mizan.problem.Problem;

/**
 * Lets people in by a form and a session cookie, and API clients by a token or HTTP basic. Who has neither gets what fits the
 * path: the login page where the desk's pages are, a challenge at the API, and nothing elsewhere. Where readers are,
 * nobody is asked who they are: their requests may carry the credentials of a proxy before us.
 */
@Singleton
public final class DeskAuthentication implements HttpAuthenticationMechanism {

    public static final String LOGIN = "/login";
    public static final String LOGIN_POST = "/j_security_check";
    public static final String LOGOUT = "/logout";
    public static final String FAILED = "failed";
    public static final String WAIT = "wait";

    /** Where who has a one-time password chooses another. */
    public static final String PASSWORD = DeskPaths.PAGES + "/password";

    public static final String SESSION_COOKIE = "mizan-desk";

    /** What the address of a page names its language by. */
    public static final String LANGUAGE = "lang";

    private static final String DELAYED = "mizan.delayed";

    private static final List<String> DESK = List.of(DeskPaths.PAGES, DeskPaths.API, "/q/", LOGOUT);

    private static final int SEE_OTHER = 303;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NOT_FOUND = 404;

    /** What cookies do not hold, and what {@link java.net.URI} does not read. */
    private static final String NOT_IN_A_COOKIE = "\",;\\<>^`{|}[]";

    private static final int MAX_ADDRESS = 2000;

    /** For how long a moderator may look away. */
    private static final Duration IDLE = Duration.ofHours(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("mizan", false);
    private final HttpAuthenticationMechanism form;
    private final ApiTokens tokens;

    DeskAuthentication(SessionKey key, ApiTokens tokens) {
        this.tokens = tokens;
        this.form = Form.builder()
                .loginPage(LOGIN)
                .errorPage(LOGIN + "?" + FAILED + "=1")
                .landingPage(DeskPaths.PAGES)
                .postLocation(LOGIN_POST)
                .loginPageQueryParameters(LANGUAGE)
                .errorPageQueryParameters(LANGUAGE)
                .landingPageQueryParameters(LANGUAGE)
                .cookieName(SESSION_COOKIE)
                .locationCookie(SESSION_COOKIE + "-from")
                .cookiePath("/")
                .httpOnlyCookie()
                .cookieSameSite(CookieSameSite.STRICT)
                .timeout(IDLE)
                .encryptionKey(key.value())
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        if (!isDesk(context)) {
            return Uni.createFrom().nullItem();
        }
        Uni<SecurityIdentity> identity = mechanism(context).authenticate(context, manager);
        // The delegates name themselves as the one to challenge; the challenge is ours.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identity.onItem().ifNotNull().transform(known -> named(context, known));
    }

    private HttpAuthenticationMechanism mechanism(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return form;
        }
        return BearerTokens.isBearer(header) ? new BearerTokens(header, tokens) : basic;
    }

    /** Who has a one-time password is led to where another is chosen, whatever page was asked for. */
    private static SecurityIdentity named(RoutingContext context, SecurityIdentity identity) {
        String path = context.normalizedPath();
        if (DeskIdentity.isNewcomer(identity) && isPage(context) && !path.equals(PASSWORD)) {
            throw new AuthenticationRedirectException(SEE_OTHER, PASSWORD);
        }
        return DeskIdentity.named(identity);
    }

    /** Notes that whoever sent this request has to wait. */
    static AuthenticationFailedException delayed(RoutingContext context, Delayed delayed) {
        context.put(DELAYED, delayed);
        return new AuthenticationFailedException(delayed);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        Delayed delayed = context.get(DELAYED);
        if (delayed != null) {
            return Uni.createFrom().item(wait(context, delayed));
        }
        if (isLogin(context)) {
            return form.getChallenge(context);
        }
        if (!isDesk(context)) {
            return Uni.createFrom().item(new ChallengeData(NOT_FOUND));
        }
        HttpServerRequest request = context.request();
        if (!isPage(context) && !context.normalizedPath().equals(LOGOUT)) {
            return basic.getChallenge(context);
        }
        return isWorthComingBackTo(request.method(), request.uri())
                ? form.getChallenge(context)
                : Uni.createFrom().item(new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION, LOGIN));
    }

    private static ChallengeData wait(RoutingContext context, Delayed delayed) {
        String seconds = Long.toString(delayed.seconds());
        if (!isLogin(context)) {
            return new ChallengeData(TOO_MANY_REQUESTS, HttpHeaders.RETRY_AFTER, seconds);
        }
        String language = Language.of(String.valueOf(context.request().getParam(LANGUAGE)))
                .map(known -> "&" + LANGUAGE + "=" + known.tag())
                .orElse("");
        return new ChallengeData(SEE_OTHER, HttpHeaders.LOCATION, LOGIN + "?" + WAIT + "=" + seconds + language);
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

    private static void explain(RoutingContext context) {
        switch (context.response().getStatusCode()) {
            case UNAUTHORIZED -> explain(
                    context, UNAUTHORIZED, "Send an API token as Authorization: Bearer, or the "
                            + "name and password of an account of the desk by HTTP basic.");
            case TOO_MANY_REQUESTS -> explain(
                    context, TOO_MANY_REQUESTS, "Too many attempts to sign in; come again after Retry-After seconds.");
            case NOT_FOUND -> explain(context, NOT_FOUND, "There is nothing at this address.");
            default -> {}
        }
    }

    private static void explain(RoutingContext context, int status, String detail) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        context.end(json(Problem.of(status, detail)));
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDesk(RoutingContext context) {
        return isLogin(context) || DESK.stream().anyMatch(context.normalizedPath()::startsWith);
    }

    private static boolean isLogin(RoutingContext context) {
        return context.normalizedPath().endsWith(LOGIN_POST);
    }

    private static boolean isPage(RoutingContext context) {
        return context.normalizedPath().startsWith(DeskPaths.PAGES);
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
