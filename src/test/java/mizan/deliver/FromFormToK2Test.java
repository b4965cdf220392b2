package mizan.deliver;

import static io.restassured.RestAssured.given;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mizan.comment.SiteId;
import mizan.deliver.K2Database.Row;
import mizan.deliver.cms.CmsDestination;
import mizan.deliver.cms.Database;
import mizan.deliver.cms.K2;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One comment, all the way: K2's form, held, approved at the desk, in {@code #__k2_comments}, retracted, gone. */
@QuarkusTest
@ExtendWith(RealMariaDb.class)
class FromFormToK2Test {

    /** Everything is held there. */
    private static final String SITE = "mughlaq";

    @Inject
    SharedRedisConnection redis;

    private final K2Database k2 = K2Database.utf8mb4();
    private final String words = "مقال مفيد & <b>واضح</b>، شكرا لكم " + UUID.randomUUID();
    private final String group = "test-" + UUID.randomUUID();

    @Test
    void comment_goesFromTheFormToTheTableAndAway() {
        given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Origin", "https://mughlaq.example")
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Accept", "application/json, text/javascript, */*; q=0.01")
                .header("X-Forwarded-For", "10.77.66.55")
                .formParams(Map.of(
                        "option", "com_k2",
                        "view", "item",
                        "task", "comment",
                        "itemID", "" + K2Database.ITEM,
                        "userName", "سارة",
                        "commentEmail", "sara@example.com",
                        "commentURL", "",
                        "commentText", words))
                .post("/index.php")
                .then()
                .statusCode(200);
        deliver();
        assertThat(ours()).as("held").isEmpty();

        String id = moderator()
                .get("/api/review/comments?site=" + SITE + "&article=" + K2Database.ITEM + "&limit=1")
                .path("items[0].id");
        String decision = moderator()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "approve"))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        deliver();
        assertThat(ours()).hasSize(1);
        Row shown = ours().getFirst();
        assertThat(shown.itemId()).isEqualTo(K2Database.ITEM);
        assertThat(shown.userName()).isEqualTo("سارة");
        assertThat(shown.email()).isEmpty();
        assertThat(shown.text()).startsWith("مقال مفيد &amp; واضح، شكرا لكم");
        assertThat(shown.published()).isEqualTo(1);

        moderator().post("/api/review/decisions/" + decision + "/undo").then().statusCode(200);
        deliver();
        assertThat(ours()).singleElement().extracting(Row::published).isEqualTo(0);
    }

    /** Redis keeps what other tests left. */
    private List<Row> ours() {
        String mark = words.substring(words.lastIndexOf(' '));
        return k2.comments().stream().filter(row -> row.text().endsWith(mark)).toList();
    }

    private void deliver() {
        DeliveryFigures figures = new DeliveryFigures(SITE, "k2", Clock.systemUTC());
        try (Database database = new Database(k2.url(), "root", "root")) {
            new Delivery(
                            new RedisApprovedStream(redis, new SiteId(SITE), group, "worker"),
                            new CmsDestination(new K2("jos_", false), database, false),
                            new CacheClearing(List.of(), figures, line -> {}),
                            figures,
                            new Delivery.Settings(true, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                            line -> {})
                    .run();
        }
    }
}
