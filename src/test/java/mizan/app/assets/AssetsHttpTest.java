package mizan.app.assets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long browsers keep stylesheets, scripts and fonts, and at which addresses pages ask for them. */
@QuarkusTest
class AssetsHttpTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String VERSION = AssetVersion.current();

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/demo"})
    void pages_referToAssetsThatAreKeptForEver(String path) {
        Document page = Jsoup.parse(given().get(path).asString());
        List<String> assets = page.select("link[rel=stylesheet], link[rel=icon], script").stream()
                .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
                .toList();

        assertThat(assets)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        asset -> given().get(asset).then().statusCode(200).header("Cache-Control", equalTo(FOR_EVER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk/pages.js", "fonts/noto-naskh-arabic-arabic-400.woff2", "base.css"})
    void whatAnAssetRefersTo_isKeptForEverToo(String name) {
        Response kept = given().get("/assets/" + VERSION + "/" + name);

        kept.then().statusCode(200).header("Cache-Control", equalTo(FOR_EVER));
        assertThat(kept.asByteArray()).isEqualTo(given().get("/assets/" + name).asByteArray());
    }

    @Test
    void plainNames_areAskedAboutAgain() {
        Response first = given().get("/assets/base.css");

        first.then().statusCode(200).header("Cache-Control", equalTo("no-cache"));
        given().header("If-Modified-Since", first.header("Last-Modified"))
                .get("/assets/base.css")
                .then()
                .statusCode(304);
    }

    @Test
    void anotherInstancesVersion_isServed_butNotKept() {
        given().get("/assets/000000000000/base.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/%s/nothing.css", "/assets/%s/%s/base.css", "/assets/%s/../../q/metrics", "/assets/%s/"})
    void whatIsNotThere_isNotKeptForEver(String path) {
        given().urlEncodingEnabled(false)
                .get(path.replace("%s", VERSION))
                .then()
                .statusCode(not(200))
                .header("Cache-Control", not(FOR_EVER));
    }
}
