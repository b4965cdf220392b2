package mizan.app;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import mizan.testsupport.AsShipped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The service with the model that it is shipped with. */
@QuarkusTest
@TestProfile(AsShipped.class)
class LearnedModelTest {

    private static final String NEWS = "الانقلابيون عملاء ومرتزقة";
    private static final String ARTICLE = "الجيش ينسحب، والعملاء والمرتزقة والانقلابيون يسيطرون على المدينة";

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

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

    @Test
    void explain_countsWordsOfTheArticleForNothing() {
        explain(Map.of("text", NEWS)).body("verdict", equalTo("hold"));
        explain(Map.of("text", NEWS, "article_text", ARTICLE)).body("verdict", equalTo("approve"));
    }

    @Test
    void articleOfASubmission_countsOnlyWithAToken() {
        String token = desk("editor", editorPassword)
                .body(Map.of("name", "site", "role", "moderator", "days", 1))
                .post("/api/review/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");

        submit(given(), 1).body("status", equalTo("held"));
        submit(given().header("Authorization", "Bearer " + token.replace("mizan_", "mizan_other-")), 2)
                .body("status", equalTo("held"));
        submit(given().header("Authorization", "Basic bWl6YW46bWl6YW4="), 3).body("status", equalTo("held"));
        submit(given().header("Authorization", "Bearer " + token), 4).body("status", equalTo("approved"));
    }

    private static ValidatableResponse submit(RequestSpecification sender, int number) {
        return sender.contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "demo",
                        "article",
                        String.valueOf(number),
                        "name",
                        "سارة",
                        "email",
                        "reader" + number + "@example.com",
                        "text",
                        NEWS,
                        "article_title",
                        "مالي",
                        "article_text",
                        ARTICLE))
                .post("/comments")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse explain(Map<String, String> request) {
        return desk("moderator", password)
                .body(request)
                .post("/api/review/explain")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification desk(String account, String password) {
        return given().auth().preemptive().basic(account, password).contentType(ContentType.JSON);
    }
}
