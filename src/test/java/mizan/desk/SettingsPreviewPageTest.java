package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import mizan.moderation.Outcome;
import mizan.testsupport.Samples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step between changing settings and saving them, without script. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class SettingsPreviewPageTest {

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
        editor().delete("/api/review/settings/demo");
    }

    @Test
    void settingsAreShownFirst_andSavedOnlyFromThePreview() {
        Samples.of("<b>شكرا</b> للجميع").outcome(Outcome.APPROVE).in(queue);
        Document settings = Jsoup.parse(editor().get("/review/settings?lang=en").asString());
        Element form = settings.selectFirst("#demo form");
        Map<String, String> fields = fields(form);
        fields.put("mode", "hold_everything");
        assertThat(settings.select("form[action^=/review/settings/demo?]")).isEmpty();

        Document preview = Jsoup.parse(post(form.attr("action"), fields).asString());
        assertThat(preview.select("h1").text()).isEqualTo("Preview of the settings");
        assertThat(preview.text()).contains("Checked the last comment", "approved → held: 1", "<b>شكرا</b> للجميع");
        editor().get("/api/review/settings").then().body("items.find { it.site == 'demo' }.overridden", equalTo(false));

        Element save = preview.selectFirst("form.save");
        post(save.attr("action"), fields(save))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review/settings?outcome=done&lang=en"));
        editor().get("/api/review/settings")
                .then()
                .body("items.find { it.site == 'demo' }.settings.mode", equalTo("hold_everything"));
    }

    @Test
    void whatCannotBeSaved_isNotPreviewedEither() {
        post("/review/settings/demo/preview", Map.of("spam_hold", "x"))
                .then()
                .header("Location", endsWith("outcome=no_number.spam_hold"));
        post("/review/settings/nowhere/preview", Map.of()).then().header("Location", endsWith("outcome=unknown_site"));
        moderator()
                .contentType(ContentType.URLENC)
                .formParam("mode", "automatic")
                .post("/review/settings/demo/preview")
                .then()
                .statusCode(403);
    }

    @Test
    void api_saysTheSame_andSavesNothing() {
        Samples.of("شكرا").outcome(Outcome.APPROVE).in(queue);
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "spam_hold",
                0.4,
                "spam_reject",
                0.9,
                "abuse_hold",
                0.4,
                "abuse_reject",
                0.9,
                "mode",
                "hold_everything"));
        wanted.put("first_comments", 1);
        wanted.put("rejects_on_agreement", false);

        editor().contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/review/settings/demo/preview")
                .then()
                .statusCode(200)
                .body("judged", equalTo(1))
                .body("cut", equalTo(false))
                .body("shifts[0].after", equalTo("hold"))
                .body("examples[0].text", equalTo("شكرا"));
        editor().get("/api/review/settings").then().body("items.find { it.site == 'demo' }.overridden", equalTo(false));
        wanted.put("spam_hold", 0.95);
        editor().contentType(ContentType.JSON)
                .body(wanted)
                .post("/api/review/settings/demo/preview")
                .then()
                .statusCode(422);
        editor().contentType(ContentType.JSON)
                .body(Map.of())
                .post("/api/review/settings/demo/preview")
                .then()
                .statusCode(400);
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[name]:not([type=checkbox])").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Response post(String path, Map<String, String> fields) {
        return editor().urlEncodingEnabled(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post(path);
    }
}
