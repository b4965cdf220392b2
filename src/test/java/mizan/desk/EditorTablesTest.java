package mizan.desk;

import static mizan.desk.Desk.editor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the editors' pages without script: filters, pages, and rows that are edited where they stand. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class EditorTablesTest {

    @Test
    void lexicon_isATableOfFiftyRowsAPage() {
        Document first = page("/review/lexicon?lang=en");
        Document second = page(first.selectFirst(".pager [rel=next]").attr("href"));

        assertThat(first.select(".table tbody tr")).hasSize(50);
        assertThat(second.select(".table tbody tr")).hasSize(50);
        assertThat(second.select(".table tbody th").text())
                .isNotEqualTo(first.select(".table tbody th").text());
        assertThat(second.select(".pager [rel=prev]").attr("href")).contains("page=1");
        assertThat(page("/review/lexicon?page=99999").select(".pager [rel=next]"))
                .isEmpty();
        assertThat(page("/review/lexicon?page=-1&lang=en").select(".pager [rel=prev]"))
                .isEmpty();
    }

    @Test
    void lexiconFilters_admitOnlyWhatTheySay_andStayOnTheNextPage() {
        Document page = page("/review/lexicon?lang=en&of_severity=high&in_category=obscene&origin=files");

        assertThat(page.select(".table tbody td[data-label=Severity]").eachText())
                .isNotEmpty()
                .containsOnly("high: rejects");
        assertThat(page.select(".table tbody td[data-label=Category]").eachText())
                .containsOnly("obscenity");
        assertThat(page.select("#of-severity [selected]").val()).isEqualTo("high");
        assertThat(page("/review/lexicon?lang=en&of_severity=medium")
                        .select(".pager [rel=next]")
                        .attr("href"))
                .contains("of_severity=medium");
        assertThat(page("/review/lexicon?lang=en&q=nothing-like-it")
                        .select(".empty")
                        .text())
                .isEqualTo("No term found.");
    }

    @Test
    void termIsEditedInItsRow_savedLogged_andSetBack() {
        Element row = page("/review/lexicon?lang=en&of_severity=medium")
                .select(".table tbody tr")
                .get(3);
        Document edited = page(row.selectFirst("a.button").attr("href"));
        Element form = edited.selectFirst("#edit form");
        Map<String, String> fields = fields(form);

        assertThat(edited.select("#edit")).hasSize(1);
        fields.put("severity", "low");
        fields.put("note", "checked by hand");
        Response saved = post(form.attr("action"), fields);
        saved.then().statusCode(303).header("Location", endsWith("of_severity=medium&outcome=done&lang=en"));

        Document found = page("/review/lexicon?lang=en&origin=desk&of_severity=low&q=" + encoded(fields.get("form")));
        assertThat(found.select(".table tbody").text()).contains("checked by hand", "changed here");
        editor().get("/api/review/audit?action=term_changed").then().body("items[0].by", equalTo("editor"));
        post(form.attr("action"), fields).then().header("Location", containsString("outcome=done"));
        fields.put("severity", "medium");
        post(form.attr("action"), fields).then().header("Location", containsString("outcome=changed_meanwhile"));

        Element back = found.selectFirst(".table form[action^=/review/lexicon/restored]");
        post(back.attr("action"), fields(back)).then().header("Location", containsString("outcome=done"));
        assertThat(page("/review/lexicon?lang=en&origin=desk&q=" + encoded(fields.get("form")))
                        .select(".table"))
                .isEmpty();
    }

    @Test
    void editedTermThatWouldHitOrdinaryWords_asksInItsRow() {
        post("/review/lexicon", Map.of("form", "من", "match", "exact", "category", "insult", "severity", "low"));
        Document table = page("/review/lexicon?lang=en&origin=desk&q=" + encoded("من"));
        Element form = page(table.selectFirst(".table a.button").attr("href")).selectFirst("#edit form");
        Map<String, String> fields = fields(form);
        fields.put("severity", "high");

        Response asked = post(form.attr("action"), fields);
        Document row = Jsoup.parse(asked.asString());
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(row.select("#edit [name=confirm]")).hasSize(1);
        assertThat(row.select("#edit #edit-severity [selected]").val()).isEqualTo("high");
        fields.put("expires", "tomorrow");
        assertThat(Jsoup.parse(post(form.attr("action"), fields).asString())
                        .select("#edit #edit-expires")
                        .val())
                .isEqualTo("tomorrow");
        fields.put("expires", "");
        fields.put("confirm", "true");
        post(form.attr("action"), fields).then().statusCode(303).header("Location", containsString("outcome=done"));
        Element remove = table.selectFirst(".table form[action^=/review/lexicon/removed]");
        post(remove.attr("action"), fields(remove)).then().statusCode(303);
    }

    @Test
    void accounts_areFiltered_andTheRoleIsEditedInTheRow() {
        post("/review/accounts", Map.of("name", "row-edited", "role", "moderator"));
        Document page = page("/review/accounts?lang=en&q=row-&account_role=moderator&state=invited");
        Element form = page.selectFirst(".table form.inline");

        assertThat(page.select(".table tbody th").eachText()).containsExactly("row-edited");
        assertThat(page("/review/accounts?lang=en&q=row-&account_role=editor").select(".table tbody tr"))
                .isEmpty();
        post(form.attr("action"), Map.of("role", "editor"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/review/accounts?q=row-&account_role=moderator&state=invited"));
        assertThat(page("/review/accounts?lang=en&q=row-&account_role=editor")
                        .select(".table tbody th")
                        .eachText())
                .containsExactly("row-edited");
    }

    @Test
    void audit_isFilteredByAccountTextAndDay() {
        post("/review/accounts", Map.of("name", "logged-here", "role", "moderator"));

        Document page = page("/review/audit?lang=en&by=editor&q=logged-here&from=2026-11-24&to=2026-11-24");
        assertThat(page.select(".table tbody tr")).hasSize(1);
        assertThat(page.select(".table tbody").text()).contains("Account added", "logged-here");
        assertThat(page("/review/audit?lang=en&q=logged-here&to=2026-11-23").select(".empty"))
                .hasSize(1);
        assertThat(page("/review/audit?lang=en&q=logged-here&by=start").select(".table"))
                .isEmpty();
        editor().get("/api/review/audit?by=editor&q=logged-here")
                .then()
                .body("items.subject", hasItem("logged-here"))
                .body("items.by", everyItem(equalTo("editor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=x", "to=2026-13-01", "from=0000-01-01", "from=99999-01-01", "from=-999999999-01-01"})
    void dayThatCannotBeRead_isRefused(String query) {
        editor().get("/api/review/audit?" + query)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(query.split("=")[0]));
        editor().accept("text/html")
                .get("/review/audit?" + query)
                .then()
                .statusCode(400)
                .contentType("text/html;charset=UTF-8");
    }

    /** What a browser sends of a form that nobody has touched. */
    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        for (Element field : form.select("input[name], select[name]")) {
            boolean isSelect = field.normalName().equals("select");
            if (!field.attr("type").equals("checkbox")) {
                fields.put(field.attr("name"), isSelect ? chosen(field) : field.val());
            }
        }
        return fields;
    }

    private static String chosen(Element select) {
        List<Element> chosen = select.select("option[selected]");
        return (chosen.isEmpty() ? select.selectFirst("option") : chosen.getFirst()).val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Response post(String path, Map<String, String> fields) {
        return editor().urlEncodingEnabled(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .accept("text/html")
                .formParams(fields)
                .post(path.replaceFirst("#.*", ""));
    }

    private static Document page(String path) {
        Response answer = editor().urlEncodingEnabled(false).accept("text/html").get(path.replaceFirst("#.*", ""));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }
}
