package mizan.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import mizan.testsupport.AsShipped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service with the model that it is shipped with. */
@QuarkusTest
@TestProfile(AsShipped.class)
class LearnedModelTest {

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @Test
    void health_saysThatTheModelJudgesToo() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'Model' }.data.judged_by", equalTo("rules and model"));
    }

    @Test
    void verdictOfAnInsult_carriesTheModelsReasonWithItsWords() {
        given().auth()
                .preemptive()
                .basic("moderator", password)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"تفو عليك وعلى اللي رباك يا حيوان\"}")
                .post("/api/review/explain")
                .then()
                .statusCode(200)
                .body("verdict", not(equalTo("approve")))
                .body("reasons.kind", hasItem("learned_abuse"))
                .body("reasons.find { it.kind == 'learned_abuse' }.spans.size()", not(equalTo(0)));
    }
}
