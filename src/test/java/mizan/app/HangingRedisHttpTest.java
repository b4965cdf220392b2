package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.redis.client.Redis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.Distinct;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StallingProxy;
import mizan.testsupport.StoppableRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While Redis takes requests and does not answer, readers and moderators are told so; nobody waits for ever. */
@QuarkusTest
@TestProfile(HangingRedisHttpTest.OwnRedis.class)
@Tag("fault")
@Timeout(120)
class HangingRedisHttpTest {

    /** Some requests ask twice, one after the other. */
    private static final Duration LIMIT = SharedRedisConnection.DEADLINE.multipliedBy(3);

    /** From the fault until requests are served again. */
    private static final Duration RECOVERY = SharedRedisConnection.DEADLINE.plusSeconds(1);

    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    public static final class OwnRedis implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Server.class));
        }
    }

    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private static StoppableRedis redis;
        private static StallingProxy proxy;

        @Override
        public Map<String, String> start() {
            try {
                redis = StoppableRedis.start(Files.createTempDirectory("mizan-hanging"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            proxy = StallingProxy.to(redis.address());
            return Map.of("quarkus.redis.hosts", proxy.address().toString());
        }

        @Override
        public void stop() {
            proxy.close();
            redis.close();
        }
    }

    private long start;

    @BeforeEach
    void hang() {
        Server.redis.hang();
        start = System.nanoTime();
    }

    @AfterEach
    void goOn() {
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        Server.redis.goOn();
    }

    @Test
    void k2sScript_getsItsMessage() {
        submitForm("application/json, text/javascript")
                .then()
                .statusCode(200)
                .body("message", containsString("تعذّر حفظ تعليقك الآن بسبب عطل مؤقت. نصك لم يضِع"))
                .body("cssClass", equalTo("k2FormLogError"));
    }

    @Test
    void browsersForm_comesBackWithTheText() {
        submitForm("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .then()
                .statusCode(503)
                .contentType("text/html;charset=UTF-8")
                .body(containsString("تعذّر حفظ تعليقك الآن بسبب عطل مؤقت. نصك لم يضِع"))
                .body(containsString("شكرا على هذا المقال المفيد"))
                .body(containsString("sara@example.com"));
    }

    @Test
    void decision_gets503() {
        moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"outcome\":\"approve\"}")
                .post("/api/review/comments/akhbar-00000000000000000000/decision")
                .then()
                .statusCode(503)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", equalTo("60"));
    }

    @Test
    void liveEvents_get503() {
        moderator().accept("text/event-stream").get("/api/review/events").then().statusCode(503);
    }

    @Test
    void signingIn_gets503() {
        given().accept("text/html")
                .redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("j_username", "moderator")
                .formParam("j_password", "moderator-in-tests-1")
                .post("/j_security_check")
                .then()
                .statusCode(503);
    }

    @Test
    void fullRedis_isSaid_andNothingIsLost() {
        Server.redis.goOn();
        Redis client = Server.redis.client();
        RealRedis.ask(client, "CONFIG", "SET", "maxmemory", "1mb");
        try {
            assertThat(submitForm("application/json, text/javascript")
                            .path("message")
                            .toString())
                    .contains("تعذّر حفظ تعليقك الآن");
            given().auth()
                    .preemptive()
                    .basic("editor", "editor-in-tests-1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "cms", "role", "editor"))
                    .post("/api/review/tokens")
                    .then()
                    .statusCode(503)
                    .body("detail", containsString("The store is full, and nothing was saved"));
        } finally {
            RealRedis.ask(client, "CONFIG", "SET", "maxmemory", "64mb");
            client.close();
        }
        submitForm("application/json, text/javascript").then().body("cssClass", equalTo("k2FormLogSuccess"));
    }

    @Test
    void allWorksAgain_onceRedisAnswers() {
        moderator().get("/api/review/comments").then().statusCode(503);

        Server.redis.goOn();

        String receipt = given().contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "akhbar",
                        "article",
                        "17",
                        "text",
                        "عاد كل شيء كما كان",
                        "name",
                        "سارة",
                        "email",
                        "sara@example.com"))
                .post("/comments")
                .then()
                .statusCode(201)
                .extract()
                .path("receipt");
        given().accept(ContentType.JSON).get("/comments/" + receipt).then().statusCode(200);
        moderator().get("/api/review/comments?state=approved").then().statusCode(200);
    }

    @Test
    void connectionsThatDieSilently_areReplaced() {
        Server.redis.goOn();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> submitManyAtOnce(40).stream().allMatch(status -> status == 201));

        Server.proxy.stallOpenConnections();
        start = System.nanoTime();

        assertThat(submitManyAtOnce(40)).isSubsetOf(201, 503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(RECOVERY);
        assertThat(submitManyAtOnce(40)).containsOnly(201);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(RECOVERY.plusSeconds(2));
    }

    @Test
    void whileRedisStandsStill_nobodyWaitsLonger_andRecoveryIsAtOnce() throws Exception {
        Set<Integer> statuses = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            long sent = System.nanoTime();
            statuses.addAll(submitManyAtOnce(20));
            assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(RECOVERY);
        }
        assertThat(statuses).containsOnly(503);

        Server.redis.goOn();
        start = System.nanoTime();

        await().atMost(Duration.ofSeconds(3))
                .until(() -> submitManyAtOnce(20).stream().allMatch(status -> status == 201));
    }

    /** The statuses that so many readers get. */
    private static List<Integer> submitManyAtOnce(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(HangingRedisHttpTest::submit, THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static int submit() {
        return given().header("X-Forwarded-For", Distinct.address())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "akhbar",
                        "article",
                        "17",
                        "text",
                        "شكرا " + Distinct.word(),
                        "name",
                        "سارة",
                        "email",
                        Distinct.word() + "@example.com"))
                .post("/comments")
                .statusCode();
    }

    @Test
    void program_gets503() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "site",
                        "akhbar",
                        "article",
                        "17",
                        "text",
                        "شكرا على هذا المقال",
                        "name",
                        "سارة",
                        "email",
                        "sara@example.com"))
                .post("/comments")
                .then()
                .statusCode(503)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void receipt_gets503() {
        given().accept(ContentType.JSON)
                .get("/comments/akhbar-0123456789abcdef")
                .then()
                .statusCode(503)
                .contentType(containsString("application/problem+json"))
                .header("Retry-After", equalTo("60"));
    }

    @Test
    void browser_getsThePageOfTheReceiptInWords() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/comments/akhbar-0123456789abcdef")
                .then()
                .statusCode(503)
                .contentType("text/html;charset=UTF-8")
                .header("Retry-After", equalTo("60"))
                .body(containsString("بسبب عطل مؤقت"));
    }

    @Test
    void browser_getsThePageOfTheDeskInWords() {
        moderator()
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "fr")
                .get("/review")
                .then()
                .statusCode(503)
                .contentType("text/html;charset=UTF-8")
                .header("Retry-After", equalTo("60"))
                .body(containsString("La base de données ne répond pas"));
    }

    @Test
    void desk_gets503() {
        moderator().get("/api/review/comments").then().statusCode(503);
    }

    /** K2's form as a script or a browser sends it, by what it {@code accepts}. */
    private static Response submitForm(String accepts) {
        return given().accept(accepts)
                .header("Origin", "https://akhbar.example")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("commentText", "شكرا على هذا المقال المفيد")
                .formParam("userName", "سارة")
                .formParam("commentEmail", "sara@example.com")
                .formParam("itemID", "17")
                .post("/comments");
    }

    private static RequestSpecification moderator() {
        return given().auth().preemptive().basic("moderator", "moderator-in-tests-1");
    }
}
