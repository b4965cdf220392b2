package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mizan.comment.SiteId;
import mizan.settings.SiteSigningKeys;
import org.junit.jupiter.api.Test;

/** The page of the sites' keys, from which an editor fetches the plugin too. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class SigningKeysPageTest {

    private static final Pattern SECRET = Pattern.compile("<code dir=\"ltr\">([0-9a-f]{64})</code>");
    private static final SiteId LEJOUR = new SiteId("lejour");

    @Inject
    SiteSigningKeys keys;

    @Test
    void page_isForEditors_andSpeaksThreeLanguages() {
        editor().get("/review/keys?lang=ar").then().statusCode(200).body(containsString("مفاتيح المواقع"));
        editor().get("/review/keys?lang=fr").then().statusCode(200).body(containsString("Secrets des sites"));
        editor().get("/review/keys?lang=en").then().statusCode(200).body(containsString("aria-current=\"page\""));
        moderator().get("/review/keys").then().statusCode(403);
        moderator().post("/review/keys/lejour").then().statusCode(403);
    }

    @Test
    void key_isShownOnce_andValidUntilItIsEnded() {
        String secret = make();

        assertThat(keys.apply(LEJOUR).keys()).contains(secret);
        String last = secret.substring(58);
        editor().get("/review/keys?lang=en").then().body(containsString("…" + last), not(containsString(secret)));
        editor().get("/review/audit?lang=en").then().body(containsString("Site key made"), not(containsString(secret)));
        end(last).header("Location", endsWith("outcome=done"));
        assertThat(keys.apply(LEJOUR).keys()).doesNotContain(secret);
        end(last).header("Location", endsWith("outcome=changed_meanwhile"));
    }

    // The same as JSON

    @Test
    void api_makesListsAndEnds_andTheAuditLogSaysSo() {
        String secret = editor().post("/api/review/sites/lejour/keys")
                .then()
                .statusCode(201)
                .body("id", matchesPattern("[0-9a-f]{6}"))
                .body("made_by", equalTo("editor"))
                .extract()
                .path("key");
        String id = secret.substring(secret.length() - 6);
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(keys.apply(LEJOUR).keys()).contains(secret);

        editor().get("/api/review/sites/lejour/keys")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].key", nullValue())
                .body("configured", equalTo(0))
                .body(not(containsString(secret)));
        editor().delete("/api/review/sites/lejour/keys/" + id).then().statusCode(204);
        assertThat(keys.apply(LEJOUR).keys()).doesNotContain(secret);
        editor().delete("/api/review/sites/lejour/keys/" + id).then().statusCode(404);
        editor().get("/api/review/audit")
                .then()
                .body("items[0].action", equalTo("signing_key_ended"))
                .body("items[1].action", equalTo("signing_key_made"))
                .body(not(containsString(secret)));
    }

    @Test
    void api_keepsTwoKeysOfASite() {
        String first = editor().post("/api/review/sites/lejour/keys").path("key");
        String second = editor().post("/api/review/sites/lejour/keys").path("key");
        String third = editor().post("/api/review/sites/lejour/keys").path("key");

        assertThat(keys.apply(LEJOUR).keys()).containsExactly(third, second).doesNotContain(first);
        editor().get("/api/review/sites/lejour/keys").then().body("items.size()", equalTo(2));
        keys.made(LEJOUR).forEach(key -> keys.end(LEJOUR, key.id(), "editor"));
    }

    @Test
    void api_isForEditors_whoSignInThemselves() {
        moderator().get("/api/review/sites/lejour/keys").then().statusCode(403);
        moderator().post("/api/review/sites/lejour/keys").then().statusCode(403);
        moderator().delete("/api/review/sites/lejour/keys/abcdef").then().statusCode(403);
        String token = editor().contentType("application/json")
                .body(Map.of("name", "keys-" + System.nanoTime(), "role", "editor"))
                .post("/api/review/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .post("/api/review/sites/lejour/keys")
                .then()
                .statusCode(403);
        RestAssured.given().get("/api/review/sites/lejour/keys").then().statusCode(401);
    }

    @Test
    void api_knowsNoOtherSites() {
        editor().get("/api/review/sites/nobody/keys").then().statusCode(404);
        editor().post("/api/review/sites/nobody/keys").then().statusCode(404);
        editor().delete("/api/review/sites/nobody/keys/abcdef").then().statusCode(404);
    }

    @Test
    void unknownSite_isSaidSo() {
        editor().contentType("application/x-www-form-urlencoded")
                .post("/review/keys/nobody")
                .then()
                .statusCode(303)
                .header("Location", endsWith("outcome=unknown_site"));
    }

    @Test
    void plugin_isOneFileWithAllOfIt() throws Exception {
        byte[] zip = editor().get("/review/keys/plg_system_mizan.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("plg_system_mizan.zip"))
                .extract()
                .asByteArray();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }

        Path source = Path.of("src/main/joomla");
        try (var there = Files.walk(source)) {
            assertThat(files.keySet())
                    .containsExactlyInAnyOrderElementsOf(there.filter(Files::isRegularFile)
                            .map(file -> source.relativize(file).toString())
                            .toList());
        }
        assertThat(files.get("mizan.php")).isEqualTo(Files.readAllBytes(source.resolve("mizan.php")));
        moderator().get("/review/keys/plg_system_mizan.zip").then().statusCode(403);
    }

    private static String make() {
        String page = editor().contentType("application/x-www-form-urlencoded")
                .post("/review/keys/lejour")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher secret = SECRET.matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1);
    }

    private static ValidatableResponse end(String key) {
        return editor().formParams(Map.of("key", key))
                .post("/review/keys/lejour/ended")
                .then()
                .statusCode(303);
    }
}
