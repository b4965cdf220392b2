package mizan.app.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import mizan.access.account.ApiTokens;
import mizan.access.account.TokenResult;
import mizan.desk.OidcOnlyTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics have a port of their own, which is set in the profile of the tests without passwords. */
@QuarkusTest
@TestProfile(OidcOnlyTest.ProviderDown.class)
class ManagementPortTest {

    @Inject
    ManagementPort management;

    @Inject
    ApiTokens tokens;

    @Test
    void healthIsAtThePortOfItsOwn() {
        given().port(management.port())
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    @Test
    void metricsAreThere_forWhoHasAnAccount() {
        String text = ((TokenResult.Made) tokens.make("t" + UUID.randomUUID(), "moderator", 1, "editor")).text();

        given().port(management.port()).get("/q/metrics").then().statusCode(401);
        given().port(management.port())
                .header("Authorization", "Bearer " + text)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("mizan_submissions_total"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/q/health", "/q/health/ready", "/q/health/live", "/q/metrics", "/q/./health", "//q/health"})
    void whereReadersAre_theyAreNotReached(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/login", "/comments/token", "/demo", "/q/openapi", "/q/healthy", "/"})
    void nothingElseIsAtThePort(String path) {
        given().port(management.port())
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(404);
    }

    @Test
    void readersAreServedAtTheirPort() {
        given().get("/comments/token").then().statusCode(200);
        assertThat(management.port()).isPositive();
    }
}
