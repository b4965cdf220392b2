package mizan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import mizan.problem.Problem;

/**
 * Lets people in by a form and a session cookie, and API clients by HTTP basic. Who has neither gets what fits the path:
 * the login page where the desk's pages are, a challenge elsewhere.
 */
@Singleton
public final class DeskAuthentication implements HttpAuthenticationMechanism {

    static final String LOGIN = "/login";
    static final String LOGIN_POST = "/j_security_check";
    static final String LOGOUT = "/logout";
    static final String FAILED = "failed";
    static final String SESSION_COOKIE = "mizan-desk";

    /** For how long a moderator may look away. */
    private static final Duration IDLE = Duration.ofHours(2);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpAuthenticationMechanism basic = new BasicAuthenticationMechanism("mizan", false);
    private final HttpAuthenticationMechanism form;

    DeskAuthentication(SessionKey key) {
        this.form = Form.builder()
                .loginPage(LOGIN)
                .errorPage(LOGIN + "?" + FAILED + "=1")
                .landingPage(ReviewPage.PATH)
                .postLocation(LOGIN_POST)
                .loginPageQueryParameters(PageLanguage.PARAMETER)
                .errorPageQueryParameters(PageLanguage.PARAMETER)
                .landingPageQueryParameters(PageLanguage.PARAMETER)
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
        boolean hasHeader = context.request().headers().contains(HttpHeaders.AUTHORIZATION);
        Uni<SecurityIdentity> identity = (hasHeader ? basic : form).authenticate(context, manager);
        // The delegates name themselves as the one to challenge; the challenge is ours.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identity;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isLogin(context)) {
            return form.getChallenge(context);
        }
        if (!isPage(context)) {
            return basic.getChallenge(context);
        }
        // Only what can be asked for again is worth coming back to after the login.
        return context.request().method().equals(HttpMethod.GET)
                ? form.getChallenge(context)
                : Uni.createFrom().item(new ChallengeData(303, HttpHeaders.LOCATION, LOGIN));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        return HttpAuthenticationMechanism.super
                .sendChallenge(context)
                .invoke(() -> explain(context));
    }

    private static void explain(RoutingContext context) {
        if (context.response().getStatusCode() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            context.response().putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
            context.end(json(Problem.of(
                    Response.Status.UNAUTHORIZED.getStatusCode(), "Send the name and password of an account of the desk by HTTP basic.")));
        }
    }

    private static String json(Problem problem) {
        try {
            return JSON.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLogin(RoutingContext context) {
        return context.normalizedPath().endsWith(LOGIN_POST);
    }

    private static boolean isPage(RoutingContext context) {
        return context.normalizedPath().startsWith(ReviewPage.PATH);
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
