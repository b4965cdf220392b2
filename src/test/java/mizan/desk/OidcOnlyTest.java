package mizan.desk;

import static mizan.desk.Desk.login;
import static mizan.desk.Desk.moderator;
import static mizan.desk.Desk.stranger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import mizan.access.DeskAuthentication;
import mizan.access.account.ApiTokens;
import mizan.access.account.TokenResult;
import mizan.app.metrics.ManagementPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Passwords are switched off, and the provider is down: nobody gets in by a way that was closed, and programs go on.
 */
@QuarkusTest
@TestProfile(OidcOnlyTest.ProviderDown.class)
public class OidcOnlyTest {

    @Inject
    ManagementPort management;

    /** Nobody listens at the provider's address; health and metrics have a port of their own. */
    public static final class ProviderDown extends DeskWithFakes {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/akhbar");
            settings.put("quarkus.oidc.client-id", "mizan");
            settings.put("quarkus.oidc.credentials.secret", "a client secret of the tests, long enough");
            settings.put("mizan.desk.password-login", "false");
            settings.put("mizan.management.port", "0");
            settings.put("mizan.desk.oidc.name", "أخبار <b>اليوم");
            return settings;
        }
    }

    @Inject
    ApiTokens tokens;

    @Test
    void loginPage_asksForNoPassword_andNamesTheNewsroom() {
        stranger()
                .get("/login?lang=ar")
                .then()
                .statusCode(200)
                .body(not(containsString("j_password")))
                .body(containsString("الدخول بحساب <bdi>أخبار &lt;b&gt;اليوم</bdi>"));
    }

    @Test
    void rightPassword_opensNothing() {
        var answer = login().post("/j_security_check");

        answer.then().header("Location", endsWith("?failed=1"));
        assertThat(answer.getCookies()).doesNotContainKey(DeskAuthentication.SESSION_COOKIE);
        moderator().get("/api/review/comments").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void tokensOfPrograms_goOn() {
        String text = ((TokenResult.Made) tokens.make("cms", "moderator", 30, "editor")).text();

        stranger()
                .header("Authorization", "Bearer " + text)
                .get("/api/review/comments")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsSentToTheProvider_isToldThatItIsDown() {
        stranger()
                .get("/login/oidc?lang=fr")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login?newsroom=unreachable&lang=fr"));
        stranger().get("/login?newsroom=unreachable&lang=fr").then().body(containsString("ne répond pas"));
    }

    @Test
    void accessTokenThatNobodyCanCheck_isAnsweredWith503() {
        stranger()
                .header("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln")
                .get("/api/review/comments")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("status", equalTo(503));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mizzan_cms_0123", "wrong", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30", "eyJhbGciOiJSUzI1NiJ9.e30."})
    void whatIsNoAccessTokenAtAll_isRefused_withoutAskingTheProvider(String text) {
        stranger()
                .header("Authorization", "Bearer " + text)
                .get("/api/review/comments")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
    }

    @Test
    void wherePasswordsAreOff_nobodyIsAskedForOne() {
        stranger()
                .get("/api/review/comments")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"mizan\""));
    }

    @Test
    void health_doesNotDependOnTheProvider() {
        stranger()
                .port(management.port())
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
        stranger()
                .port(management.port())
                .get("/q/health")
                .then()
                .body(not(containsString("OIDC")), not(containsString("127.0.0.1:1/realms")));
    }
}
