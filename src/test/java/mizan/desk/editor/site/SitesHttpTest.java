package mizan.desk.editor.site;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.redis.client.RedisHostsProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.RedisSettingsStore;
import mizan.audit.SettingsStore;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.queue.DecideResult;
import mizan.queue.State;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.SharedRedisConnection;
import mizan.settings.site.SiteDefinitions;
import mizan.settings.site.SiteFields;
import mizan.testsupport.Distinct;
import mizan.testsupport.OrdinaryText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sites that editors add while the service runs, at this instance or at another one with the same Redis. */
@QuarkusTest
class SitesHttpTest {

    private static final String API = "/api/review/sites/";
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    SettingsStore store;

    @Inject
    SiteDefinitions sites;

    @Inject
    Vertx vertx;

    @Inject
    @Identifier("embedded")
    RedisHostsProvider hosts;

    private final String id =
            "n" + Distinct.syllables().replaceAll("[^a-z]", "").substring(0, 8);

    private final String origin = "https://" + id + ".example";

    @AfterEach
    void forgetSites() {
        for (String site : List.of(id, "gazette")) {
            store.find(RecordType.SITES, site)
                    .ifPresent(record -> store.write(new RecordChange(
                            RecordType.SITES,
                            site,
                            record,
                            "",
                            NewAuditEntry.of(AuditAction.SITE_CHANGED, "tests", site))));
        }
        sites.refresh();
    }

    @Test
    void siteThatTheOtherInstanceAdded_takesCommentsHere_andTheyAreDecidedThere() {
        Redis redis =
                Redis.createClient(vertx, hosts.getHosts().iterator().next().toString());
        try {
            SharedRedisConnection connection = new SharedRedisConnection(redis);
            SiteDefinitions other = new SiteDefinitions(Map.of(), new RedisSettingsStore(connection));
            SiteFields wanted = SiteFields.read(
                            "{\"title\":\"صحيفة\",\"origins\":[\"" + origin + "\"],\"require_email\":false}")
                    .orElseThrow();
            assertThat(other.change(new SiteId(id), "", wanted, "amina")).isEqualTo(SiteDefinitions.Change.DONE);
            long added = System.nanoTime();
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> post(OrdinaryText.next(), "").statusCode() == 201);
            assertThat(Duration.ofNanos(System.nanoTime() - added)).isLessThan(Duration.ofSeconds(4));

            editor().contentType(ContentType.JSON)
                    .body("{\"spam_hold\":0.4,\"spam_reject\":0.9,\"abuse_hold\":0.4,\"abuse_reject\":0.9,"
                            + "\"mode\":\"hold_everything\",\"first_comments\":1,\"rejects_on_agreement\":false}")
                    .put("/api/review/settings/" + id)
                    .then()
                    .statusCode(200);
            String receipt = post(OrdinaryText.next(), "")
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("held"))
                    .extract()
                    .path("receipt");
            CommentId held = Receipt.parse(receipt).orElseThrow().commentId();
            moderator().get("/api/review/comments?site=" + id).then().body("items.id", hasItem(held.toString()));

            RedisReviewQueue queue = new RedisReviewQueue(
                    connection, Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());
            assertThat(queue.decide(held, 1, State.APPROVED, "", "", "amina")).isInstanceOf(DecideResult.Decided.class);
            given().get("/comments/" + receipt).then().statusCode(200);
            given().get("/comments?article=1&site=" + id).then().statusCode(200).body(containsString(held.toString()));
        } finally {
            redis.close();
        }
    }

    @Test
    void addedSite_isInEveryLoopOverSites() {
        add("{}").statusCode(200).body("source", equalTo("added"));
        post(OrdinaryText.next(), "").then().statusCode(201);

        moderator().get("/api/review/stats?site=" + id).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(moderator()
                                .get("/q/metrics")
                                .asString()
                                .lines()
                                .filter(line -> line.contains("site=\"" + id + "\"")))
                        .anyMatch(line -> line.startsWith("mizan_submissions_total"))
                        .anyMatch(line -> line.startsWith("mizan_queue_held"))
                        .anyMatch(line -> line.startsWith("mizan_attack_mode"))
                        .anyMatch(line -> line.startsWith("mizan_migrations_left{") && line.endsWith(" 0.0")));
        editor().post("/api/review/sites/" + id + "/keys").then().statusCode(201);
        editor().contentType(ContentType.JSON)
                .body("{\"mode\":\"hold\"}")
                .put("/api/review/sites/" + id + "/articles/7/mode")
                .then()
                .statusCode(200);
        Response webhook = editor().contentType(ContentType.JSON)
                .body("{\"url\":\"https://" + id + ".example/hook\",\"site\":\"" + id + "\",\"events\":[\"approved\"]}")
                .post("/api/review/webhooks");
        webhook.then().statusCode(201);
        editor().delete("/api/review/webhooks/" + webhook.path("id")).then().statusCode(204);
        assertThat(editor().get("/review/settings?lang=en").asString()).contains("id=\"" + id + "\"");
    }

    @Test
    void ownPagesOfAnAddedSite_mayReadTheReply_andOthersAreRefused() {
        add("{}").statusCode(200);

        assertThat(post(OrdinaryText.next(), origin).header("Access-Control-Allow-Origin"))
                .isEqualTo(origin);
        post(OrdinaryText.next(), "https://elsewhere.example").then().statusCode(403);
    }

    @Test
    void formOfTheSite_asksForWhatIsSetNow() {
        add("{\"require_name\":false,\"require_email\":false,\"consent_field\":\"GDPR\"}")
                .statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("site", id, "article", "1", "text", OrdinaryText.next()))
                .post("/comments")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("consent")));

        add("{\"require_name\":true,\"require_email\":true}").statusCode(200);
        given().contentType(ContentType.JSON)
                .body(Map.of("site", id, "article", "1", "text", OrdinaryText.next()))
                .post("/comments")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("email"))
                .body("errors.field", not(hasItem("consent")));
    }

    @Test
    void closedSite_takesNothing_keepsWhatHasCome_andOpensAgain() {
        add("{}").statusCode(200);
        String receipt =
                post(OrdinaryText.next(), "").then().statusCode(201).extract().path("receipt");

        add("{\"closed\":true}").statusCode(200).body("definition.closed", equalTo(true));

        String text = OrdinaryText.next();
        post(text, "")
                .then()
                .statusCode(403)
                .body("detail", equalTo("أُغلق باب التعليق في هذا الموقع. نصك لم يضع، ويمكنك نسخه من هنا."));
        given().get("/comments/" + receipt).then().statusCode(200);
        CommentId comment = Receipt.parse(receipt).orElseThrow().commentId();
        moderator().get("/api/review/comments/" + comment).then().statusCode(200);
        given().get("/comments?article=1&site=" + id).then().statusCode(200);

        add("{\"closed\":false}").statusCode(200);
        post(text, "").then().statusCode(201);
    }

    @Test
    void everyChangeIsInTheAuditLog_andIsUndoneThere() {
        add("{}").statusCode(200);

        String entry = editor().get("/api/review/audit?action=site_added")
                .then()
                .body("items[0].subject", equalTo(id))
                .extract()
                .path("items[0].id");
        String page = editor().get("/review/audit?action=site_added&lang=en").asString();
        assertThat(page).contains("Site added", origin);
        editor().post("/api/review/audit/" + entry + "/undo").then().statusCode(204);

        await().atMost(SOON)
                .untilAsserted(() -> post(OrdinaryText.next(), "").then().statusCode(403));
        editor().get(API).then().body("items.find { it.site == '" + id + "' }.definition.closed", equalTo(true));
    }

    @Test
    void configuredSite_isChangedHere_andTheConfigurationCountsAgain() {
        editor().contentType(ContentType.JSON)
                .body("{\"title\":\"The New Gazette\",\"language\":\"en\",\"origins\":[\"https://gazette.example\"]}")
                .put(API + "gazette")
                .then()
                .statusCode(200)
                .body("source", equalTo("changed"))
                .body("definition.title", equalTo("The New Gazette"));
        assertThat(moderator().get("/review?lang=en").asString()).contains("The New Gazette");

        editor().delete(API + "gazette").then().statusCode(200).body("source", equalTo("configured"));

        assertThat(moderator().get("/review?lang=en").asString()).doesNotContain("The New Gazette");
    }

    @Test
    void onlyEditorsMay_andWhatCannotBeIsNamed() {
        moderator().get(API).then().statusCode(403);
        moderator()
                .contentType(ContentType.JSON)
                .body("{}")
                .put(API + id)
                .then()
                .statusCode(403);
        moderator().get("/review/sites").then().statusCode(403);

        editor().contentType(ContentType.JSON)
                .body("{}")
                .put(API + id)
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("title", "origins")));
        add("{\"origins\":[\"https://akhbar.example\"]}")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("path")));
        add("{\"charset\":\"xx\",\"held_days\":0}")
                .statusCode(422)
                .body("errors.field", equalTo(List.of("charset", "held_days")));
        add("{\"origins\":[null]}").statusCode(400);
        for (String wrong : List.of("desk", "UPPER", "a b", "-a")) {
            editor().contentType(ContentType.JSON)
                    .body("{\"title\":\"x\",\"origins\":[\"" + origin + "\"]}")
                    .put(API + "{id}", wrong)
                    .then()
                    .statusCode(422)
                    .body("errors.field", equalTo(List.of("id")));
        }
        add("{}").statusCode(200);
        editor().delete(API + id).then().statusCode(422);
        editor().delete(API + "nobody").then().statusCode(404);
    }

    @Test
    void page_addsChangesClosesAndReopens_withoutScript() {
        Document empty = page("/review/sites?lang=ar");
        Element form = empty.selectFirst("details.add form");
        Map<String, String> typed = fields(form);
        typed.put("id", "NO");
        typed.put("title", "<b>صحيفة</b>");
        typed.put("origins", "no address");
        typed.put("held_days", "x");
        Response refused = post(form, typed);
        refused.then().statusCode(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("details.add").hasAttr("open")).isTrue();
        assertThat(again.select("#title").val()).isEqualTo("<b>صحيفة</b>");
        assertThat(again.select("#origins").text()).isEqualTo("no address");
        assertThat(again.select("[aria-invalid=true]").eachAttr("id"))
                .containsExactlyInAnyOrder("id", "origins", "held-days");

        typed.put("id", id);
        typed.put("origins", origin + "\r\n" + origin + ":8443\r\n");
        typed.put("held_days", "30");
        post(form, typed).then().statusCode(303).header("Location", containsString("outcome=done"));
        Element row = page("/review/sites?lang=ar&q=" + id).selectFirst("tr#" + id);
        assertThat(row.text()).contains("<b>صحيفة</b>", origin + " " + origin + ":8443", "مفتوح", "أُضيف هنا");

        Element change =
                page(row.selectFirst("a").attr("href").replace("#form", "")).selectFirst("details.add form");
        Map<String, String> changed = fields(change);
        assertThat(changed).containsEntry("held_days", "30").containsEntry("require_email", "true");
        changed.put("title", "الصحيفة");
        changed.remove("require_email");
        post(change, changed).then().statusCode(303).header("Location", containsString("outcome=done"));
        post(change, changed).then().statusCode(303).header("Location", containsString("outcome=changed_meanwhile"));
        assertThat(sites.find(new SiteId(id)).orElseThrow().requireEmail()).isFalse();

        Element close = page("/review/sites?lang=ar&q=" + id).selectFirst("tr#" + id + " form");
        post(close, fields(close)).then().statusCode(303);
        assertThat(sites.sites().find(id).orElseThrow().isClosed()).isTrue();
        Element reopen = page("/review/sites?lang=ar&state=closed&q=" + id).selectFirst("tr#" + id + " form");
        post(reopen, fields(reopen)).then().statusCode(303);
        assertThat(sites.sites().find(id).orElseThrow().isClosed()).isFalse();
    }

    /** {@code more} is an object whose fields come beside the title and the origin, or replace them. */
    private ValidatableResponse add(String more) {
        String rest = more.substring(1);
        String comma = rest.equals("}") ? "" : ",";
        String origins = more.contains("\"origins\"") ? "" : ",\"origins\":[\"" + origin + "\"]";
        return editor().contentType(ContentType.JSON)
                .body("{\"title\":\"صحيفة\"" + origins + comma + rest)
                .put(API + id)
                .then();
    }

    private Response post(String text, String from) {
        Map<String, String> headers = from.isEmpty() ? Map.of() : Map.of("Origin", from);
        return given().contentType(ContentType.JSON)
                .headers(headers)
                .header("X-Forwarded-For", Distinct.address())
                .body(Map.of(
                        "site",
                        id,
                        "article",
                        "1",
                        "name",
                        "سارة",
                        "email",
                        Distinct.syllables() + "@example.com",
                        "text",
                        text))
                .post("/comments");
    }

    private static Document page(String address) {
        return Jsoup.parse(
                editor().get(address).then().statusCode(200).extract().asString());
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input,textarea,select").stream()
                .filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.nameIs("select")
                                ? field.select("option[selected]").val()
                                : field.val()));
        return fields;
    }

    private static Response post(Element form, Map<String, String> fields) {
        return editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(fields)
                .post(form.attr("action"));
    }
}
