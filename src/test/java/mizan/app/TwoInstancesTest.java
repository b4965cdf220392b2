package mizan.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.redis.client.RedisHostsProvider;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.app.site.ConfiguredSites;
import mizan.audit.RedisSettingsStore;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Mode;
import mizan.queue.ClaimResult;
import mizan.queue.DecideResult;
import mizan.queue.JournalEntry;
import mizan.queue.State;
import mizan.queue.redis.RedisClaims;
import mizan.queue.redis.RedisJournal;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.SharedRedisConnection;
import mizan.settings.SitePolicies;
import mizan.settings.SiteSettings;
import mizan.testsupport.Distinct;
import mizan.testsupport.EventStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The running service, and beside it the parts of another instance with a connection of its own to the same Redis: what
 * one does is true at the other, and told there live.
 */
@QuarkusTest
class TwoInstancesTest {

    private static final SiteId SITE = new SiteId("mughlaq");

    private static final SiteId SETTLED = new SiteId("gazette");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/api/review/events?site=mughlaq")
    URI events;

    @Inject
    @Identifier("embedded")
    RedisHostsProvider hosts;

    @Inject
    Vertx vertx;

    @Inject
    ConfiguredSites configured;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editorPassword;

    private Other other;

    /** The other instance. */
    private static final class Other {

        final Redis redis;
        final RedisReviewQueue queue;
        final RedisClaims claims;
        final RedisJournal journal;
        final SitePolicies policies;

        Other(Redis redis, ConfiguredSites configured) {
            this.redis = redis;
            SharedRedisConnection connection = new SharedRedisConnection(redis);
            queue = new RedisReviewQueue(
                    connection, Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());
            claims = new RedisClaims(connection, 100_000, Clock.systemUTC());
            journal = new RedisJournal(connection);
            policies = new SitePolicies(configured.policies(), new RedisSettingsStore(connection));
        }

        String end() {
            return journal.end(SITE).await().atMost(PATIENCE);
        }

        List<JournalEntry> after(String position) {
            return journal.after(SITE, position, 1000).await().atMost(PATIENCE).entries();
        }
    }

    @BeforeEach
    void start() {
        other = new Other(
                Redis.createClient(vertx, hosts.getHosts().iterator().next().toString()), configured);
    }

    @AfterEach
    void stop() {
        other.redis.close();
    }

    @Test
    void whatTheOtherDecides_isToldHereLive_andStands() throws Exception {
        try (EventStream stream = EventStream.open(events, "moderator", password, "")) {
            await().until(() -> !stream.lines().isEmpty());
            CommentId id = sent();
            await().atMost(PATIENCE).until(() -> !stream.about(id.toString()).isEmpty());

            assertThat(other.claims.claim(id, "amina")).isInstanceOf(ClaimResult.Claimed.class);
            moderator()
                    .put("/api/review/comments/" + id + "/claim")
                    .then()
                    .statusCode(409)
                    .body(containsString("amina"));
            assertThat(other.queue.decide(id, 1, State.REJECTED, "insult", "", "amina"))
                    .isInstanceOf(DecideResult.Decided.class);

            await().atMost(PATIENCE).until(() -> stream.about(id.toString()).size() == 4);
            assertThat(stream.about(id.toString()))
                    .satisfiesExactly(
                            line -> assertThat(line).contains("\"event\":\"held\""),
                            line -> assertThat(line).contains("\"event\":\"claimed\"", "\"by\":\"amina\""),
                            line -> assertThat(line).contains("\"event\":\"released\""),
                            line -> assertThat(line).contains("\"event\":\"rejected\"", "\"by\":\"amina\""));
            moderator()
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("outcome", "approve"))
                    .post("/api/review/comments/" + id + "/decision")
                    .then()
                    .statusCode(412)
                    .body("decided_by", equalTo("amina"));
        }
    }

    @Test
    void whatIsDecidedHere_isInTheOthersJournal_andCanBeUndoneThere() {
        CommentId id = sent();
        String before = other.end();

        moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "approve"))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);

        assertThat(other.after(before).stream()
                        .filter(change -> change.comment().equals(id)))
                .extracting(JournalEntry::event)
                .containsExactly(JournalEntry.Event.RELEASED, JournalEntry.Event.APPROVED);
        assertThat(other.queue.undo(other.queue.decisions(id).getLast().id(), "amina"))
                .isInstanceOf(DecideResult.Decided.class);
        moderator().get("/api/review/comments/" + id).then().statusCode(200).body("state", equalTo("held"));
    }

    @Test
    void settings_countAtBothInstances() {
        SiteSettings before = SiteSettings.of(other.policies.configured(SETTLED));
        SiteSettings strict = new SiteSettings(
                before.spamHold(),
                before.spamReject(),
                before.abuseHold(),
                before.abuseReject(),
                "hold_everything",
                before.firstComments(),
                before.rejectsOnAgreement());
        assertThat(other.policies.change(SETTLED, other.policies.record(SETTLED), Optional.of(strict), "amina"))
                .isTrue();
        await().atMost(PATIENCE).until(() -> verdict(SETTLED).equals("hold"));

        editor().delete("/api/review/settings/" + SETTLED).then().statusCode(200);

        other.policies.refresh();
        assertThat(other.policies.apply(SETTLED).mode()).isEqualTo(Mode.AUTOMATIC);
        await().atMost(PATIENCE).until(() -> verdict(SETTLED).equals("approve"));
    }

    /** A comment sent to the service, held there. */
    private static CommentId sent() {
        String unique = Distinct.syllables();
        String receipt = given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site",
                        SITE.value(),
                        "article",
                        "1",
                        "name",
                        "سارة",
                        "email",
                        unique + "@example.com",
                        "text",
                        "مقال مفيد، شكرا لكم " + unique))
                .post("/comments")
                .then()
                .statusCode(201)
                .body("status", equalTo("held"))
                .extract()
                .path("receipt");
        return Receipt.parse(receipt).orElseThrow().commentId();
    }

    /** What the service makes of an ordinary text. */
    private String verdict(SiteId site) {
        return moderator()
                .contentType(ContentType.JSON)
                .body(Map.of("site", site.value(), "text", "مقال مفيد"))
                .post("/api/review/explain")
                .then()
                .statusCode(200)
                .extract()
                .path("verdict");
    }

    private RequestSpecification moderator() {
        return given().auth().preemptive().basic("moderator", password);
    }

    private RequestSpecification editor() {
        return given().auth().preemptive().basic("editor", editorPassword);
    }
}
