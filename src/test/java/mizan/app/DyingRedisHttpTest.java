package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The embedded Redis dies in the middle of its work: it is started again, and what was acknowledged is there. */
@QuarkusTest
@TestProfile(DyingRedisHttpTest.OwnData.class)
@Tag("fault")
@Timeout(120)
class DyingRedisHttpTest {

    private static final Path DATA =
            Path.of("target", "test-data-dying-" + ProcessHandle.current().pid());

    public static final class OwnData implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mizan.data", DATA.toString());
        }
    }

    @Test
    void redisThatDies_isStartedAgain_andNothingAcknowledgedIsLost() throws IOException {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            receipts.add(submit().then().statusCode(201).extract().path("receipt"));
        }

        long pid = Long.parseLong(
                Files.readString(DATA.resolve(Path.of("redis", "redis.pid"))).strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(15)).until(() -> submit().statusCode() == 201);
        assertThat(receipts)
                .allSatisfy(receipt -> given().accept(ContentType.JSON)
                        .get("/comments/" + receipt)
                        .then()
                        .statusCode(200));
    }

    private static Response submit() {
        return given().header("X-Forwarded-For", Distinct.address())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "site", "demo",
                        "article", "1",
                        "name", "سارة",
                        "email", Distinct.word() + "@example.com",
                        "text", "شكرا " + Distinct.word()))
                .post("/comments");
    }
}
