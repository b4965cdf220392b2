package mizan.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service where somebody has taken the model away. */
@QuarkusTest
class WithoutModelTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @Test
    void health_isUpAndSaysThatTheRulesJudgeAlone() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Model' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'Model' }.data.judged_by", equalTo("rules alone, see the log"));
    }

    @Test
    void insult_isStillStoppedByTheRules() {
        given().auth()
                .preemptive()
                .basic("moderator", password)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"أنت حمار\"}")
                .post("/api/review/explain")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("hold"))
                .body("reasons.kind", not(hasItem("learned_abuse")));
    }
}
