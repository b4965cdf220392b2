package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import mizan.access.account.DeskAccounts;
import mizan.app.store.InstallationSecret;
import mizan.testsupport.Distinct;
import mizan.testsupport.LogLines;
import mizan.testsupport.PlainRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Redis loses everything while the service runs: readers and people at the desk go on, without a restart. */
@QuarkusTest
@TestProfile(RefusingRedis.class)
@Tag("fault")
@Timeout(120)
class EmptiedRedisHttpTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    DeskAccounts accounts;

    @Inject
    InstallationSecret secret;

    @AfterEach
    void backToTheFirst() {
        RefusingRedis.proxy().moveTo(PlainRedis.address(RefusingRedis.redis().port()));
    }

    @Test
    void redisThatIsEmptied_isSignedInToWithTheSamePasswords() {
        String colleague = "reporter" + Distinct.syllables();
        String password = editor().contentType(ContentType.JSON)
                .body(Map.of("name", colleague, "role", "moderator"))
                .post("/api/review/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("one_time_password");
        assertThat(accounts.verify(colleague, password)).isPresent();
        // The service has looked at the accounts again by then, which it does every two seconds.
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);

        try (LogLines log = LogLines.ofAll()) {
            RefusingRedis.redis().ask("FLUSHALL");
            RefusingRedis.redis().ask("SCRIPT", "FLUSH");

            await().atMost(SOON)
                    .until(() -> editor().get("/api/review/comments").statusCode() == 200);
            assertThat(accounts.verify(colleague, password)).isPresent();
            readersAndModeratorsGoOn();
            await().atMost(SOON).until(() -> log.seen().stream().anyMatch(line -> line.contains("Redis has lost")));
            assertThat(String.join("\n", log.seen())).doesNotContain(password, "editor-in-tests-1");
        }
        assertThat(RefusingRedis.redis().ask("GET", "mizan:{desk}:secret")).isIn(hexOfSecret(), "null");
    }

    @Test
    void redisThatIsSwappedForAnEmptyOne_servesAtOnce() {
        editor().get("/api/review/comments").then().statusCode(200);
        try (PlainRedis other = RefusingRedis.emptyRedis()) {
            RefusingRedis.proxy().moveTo(PlainRedis.address(other.port()));

            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> editor().get("/api/review/comments").statusCode() == 200);
            readersAndModeratorsGoOn();
            assertThat(other.ask("HKEYS", "mizan:{desk}:accounts")).contains("editor", "moderator");
            backToTheFirst();
        }
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> editor().get("/api/review/comments").statusCode() == 200);
    }

    private String hexOfSecret() {
        return HexFormat.of().formatHex(secret.bytes());
    }

    private static void readersAndModeratorsGoOn() {
        String receipt = given().header("X-Forwarded-For", Distinct.address())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "site", "akhbar",
                        "article", "17",
                        "text", "أنت حمار " + Distinct.syllables(),
                        "name", "سارة",
                        "email", Distinct.word() + "@example.com"))
                .post("/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
        given().accept(ContentType.JSON).get("/comments/" + receipt).then().statusCode(200);
        List<String> held = editor().get("/api/review/comments?state=held")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        String id = held.getFirst();
        String version = editor().get("/api/review/comments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        editor().contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("outcome", "approve"))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
        editor().get("/api/review/audit").then().statusCode(200).body("items.by", hasItem("start"));
    }

    private static RequestSpecification editor() {
        return as("editor", "editor-in-tests-1");
    }

    private static RequestSpecification as(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }
}
