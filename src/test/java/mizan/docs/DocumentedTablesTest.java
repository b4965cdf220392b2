package mizan.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import mizan.docs.MarkdownPage.Table;
import mizan.queue.JournalEntry;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.AsShipped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * The tables of the documentation that say how the service behaves, against the service as it is shipped: what is typed
 * is posted, and has to be answered as the table says.
 */
@QuarkusTest
@TestProfile(AsShipped.class)
class DocumentedTablesTest {

    /** What the tables call the state that a comment gets. */
    private static final Map<String, String> STATES = Map.of(
            "it is accepted", "approved",
            "it waits for a person", "held",
            "it is not published", "rejected",
            "يُقبل", "approved",
            "يُحال إلى المراجعة", "held",
            "يُرفض", "rejected");

    /** The tables that are looked at here, by their page and the heading above them. */
    static final Set<String> TABLES = Set.of(
            "README.md#Run it",
            "docs/moderator.ar.md#ماذا يصل إليك",
            "docs/site.md#Post a comment",
            "docs/site.md#What comes back",
            "docs/site.md#Consume the approved stream",
            "docs/api.md#The journal",
            "docs/operator.md#Watch it");

    @TestHTTPResource("/")
    URI service;

    @Inject
    ApprovedStream approved;

    @Inject
    Redis redis;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String password;

    @Test
    void whatIsTyped_isToldWhatTheTablesSay() {
        for (String page : List.of("README.md#Run it", "docs/moderator.ar.md#ماذا يصل إليك")) {
            Table table = tables(page).getFirst();
            assertThat(table.rows()).hasSizeGreaterThanOrEqualTo(3);
            // One reader, as somebody who tries the page; a new one for each table.
            String reader = UUID.randomUUID() + "@example.com";
            for (List<String> row : table.rows()) {
                String typed = MarkdownPage.codeOf(row.get(0));
                Response said = json(
                        Map.of("text", typed, "email", reader),
                        service.toString().replaceFirst("/$", ""));
                assertThat((String) said.path("status"))
                        .as("%s: «%s»", table.place(), typed)
                        .isEqualTo(STATES.get(row.get(1)));
            }
        }
    }

    @Test
    void fields_areThoseThatTheFormTakes() {
        Table table = tables("docs/site.md#Post a comment").getFirst();
        List<String> required = table.rows().stream()
                .filter(row -> row.get(1).startsWith("required"))
                .map(row -> MarkdownPage.codeOf(row.get(0)))
                .toList();
        Map<String, String> all = new LinkedHashMap<>(comment());
        table.rows().forEach(row -> all.putIfAbsent(MarkdownPage.codeOf(row.get(0)), ""));

        assertThat(post(Map.of("site", "demo")).<List<String>>path("errors.field"))
                .containsExactlyInAnyOrderElementsOf(required);
        assertThat(post(all).statusCode()).isEqualTo(201);
        assertThat(posted("text", "س".repeat(5001)).<List<String>>path("errors.field"))
                .containsExactly("text");
        assertThat(posted("name", "س".repeat(101)).<List<String>>path("errors.field"))
                .containsExactly("name");
        assertThat(table.rows().toString()).contains("at most 5,000 characters", "at most 100 characters");
        assertThat((String) given().get("/comments/token").path("token")).isNotBlank();
    }

    @Test
    void everyCaller_getsWhatTheTableSays() {
        List<List<String>> rows =
                tables("docs/site.md#What comes back").getFirst().rows();
        assertThat(rows).hasSize(3);

        assertThat(rows.get(0).get(0)).startsWith("a browser");
        Response page = form("text/html", comment());
        assertCell(rows.get(0).get(1), page.statusCode());
        assertThat(page.header("Location")).matches(".*/comments/demo-[0-9a-z]+.*");
        Map<String, String> nameless = new LinkedHashMap<>(comment());
        nameless.remove("name");
        Response again = form("text/html", nameless);
        assertCell(rows.get(0).get(2), again.statusCode());
        assertThat(again.asString()).contains(nameless.get("text"), "name-error");

        assertThat(rows.get(1).get(0)).startsWith("a script");
        for (Map<String, String> fields : List.of(comment(), nameless)) {
            Response script = form("application/json", fields);
            assertCell(rows.get(1).get(fields == nameless ? 2 : 1), script.statusCode());
            assertThat(script.jsonPath().getMap("")).containsKeys("message", "cssClass");
            assertThat(tables("docs/site.md#What comes back").getFirst().page()).isEqualTo("docs/site.md");
            assertThat(MarkdownPage.read("docs/site.md").code()).contains((String) script.path("cssClass"));
        }

        assertThat(rows.get(2).get(0)).startsWith("a program");
        Map<String, String> sent = comment();
        Response first = post(sent);
        assertCell(rows.get(2).get(1), first.statusCode());
        assertThat(first.header("Location")).endsWith("/comments/" + first.path("receipt"));
        assertCell(rows.get(2).get(1), post(sent).statusCode());
        assertCell(rows.get(2).get(2), post(nameless).statusCode());
    }

    @Test
    void requestsFromElsewhere_areAnsweredAsTheTableSays() {
        Table table = tables("docs/site.md#What comes back").get(1);
        Map<String, String> siteless = new LinkedHashMap<>(comment());
        siteless.remove("site");

        for (List<String> row : table.rows()) {
            Response said =
                    switch (row.get(0).split("[ ,(]")[0] + " " + row.get(0).replaceAll(".* ", "")) {
                        case "comes own" -> json(Map.of(), "https://elsewhere.example");
                        case "tells `site`" -> row.get(0).contains("names no") ? post(siteless) : post(comment());
                        case "names `site`" -> posted("site", "nowhere");
                        case "comes address" -> hasty();
                        default -> fail(table.place() + ": no request for «" + row.get(0) + "»");
                    };
            assertThat(row.get(1)).as("%s: «%s»", table.place(), row.get(0)).startsWith("" + said.statusCode());
            if (row.get(1).contains("Retry-After")) {
                assertThat(said.header("Retry-After")).isNotNull();
            }
            if (said.statusCode() == 403) {
                assertThat(said.header("Access-Control-Allow-Origin")).isEqualTo("https://elsewhere.example");
            }
        }
        assertThat(table.rows()).hasSize(5);
    }

    @Test
    void fieldsOfTheStream_areThoseOfAnEntry() {
        assertThat((String) post(comment()).path("status")).isEqualTo("approved");
        Map<String, String> entry = approved.last("demo");
        Table table = tables("docs/site.md#Consume the approved stream").getFirst();

        assertThat(firstColumn(table)).containsExactlyInAnyOrderElementsOf(entry.keySet());
        for (String field : List.of("event", "decided_by", "schema")) {
            assertThat(cell(table, field)).contains("`" + entry.get(field) + "`");
        }
        assertThat(entry.get("submitted_at")).endsWith("Z");
    }

    @Test
    void fieldsOfTheJournal_areThoseOfAnEntry() {
        post(comment());
        String entry = redis.send(Request.cmd(Command.XREVRANGE)
                        .arg("mizan:{demo}:events")
                        .arg("+")
                        .arg("-")
                        .arg("COUNT")
                        .arg("1"))
                .await()
                .indefinitely()
                .toString();
        Table table = tables("docs/api.md#The journal").getFirst();

        firstColumn(table).forEach(field -> assertThat(entry).contains(field + ","));
        List<String> events = MarkdownPage.found(Pattern.compile("`([a-z_]+)`"), cell(table, "event"));
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(JournalEntry.Event.values())
                        .map(event -> event.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void metrics_areThere() {
        post(comment());
        String metrics = moderator().get("/q/metrics").asString();

        for (String metric : firstColumn(tables("docs/operator.md#Watch it").getFirst())) {
            String name = metric.replaceFirst("\\{.*", "");
            String series = metrics.lines()
                    .filter(line -> line.matches(name + "(_count)?[{ ].*"))
                    .findFirst()
                    .orElse("");
            assertThat(series).as(metric).isNotEmpty();
            for (String label : labels(metric)) {
                assertThat(series).as(metric).containsPattern("[{,]" + label + "=\"");
            }
        }
    }

    private static List<String> labels(String metric) {
        return metric.contains("{")
                ? List.of(metric.replaceFirst(".*\\{", "").replace("}", "").split(","))
                : List.of();
    }

    /** «GET /api/…» in a text is a call that there is. */
    @Test
    void calls_areDescribedInOpenApi() {
        Map<String, Map<String, Object>> paths = moderator()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        Pattern call = Pattern.compile("^(GET|POST|PUT|DELETE) (/\\S+)$");

        long found = MarkdownPage.all()
                .flatMap(page -> page.code().stream())
                .map(call::matcher)
                .filter(matcher -> matcher.matches())
                .peek(matcher -> {
                    if (matcher.group(2).startsWith("/q/")) {
                        assertThat(moderator().get(matcher.group(2)).statusCode())
                                .isEqualTo(200);
                    } else {
                        assertThat(paths).containsKey(matcher.group(2));
                        assertThat(paths.get(matcher.group(2)))
                                .as(matcher.group())
                                .containsKey(matcher.group(1).toLowerCase(Locale.ROOT));
                    }
                })
                .count();

        assertThat(found).isGreaterThan(15);
    }

    @Test
    void apiDescription_hasTheVersionOfTheBuild() throws IOException {
        assertThat((String) moderator().get("/q/openapi?format=json").path("info.version"))
                .isEqualTo(DocumentationTest.version());
    }

    /** Pages that are named by their path alone are there. */
    @Test
    void pages_areThere() {
        List<String> paths = MarkdownPage.all()
                .flatMap(page ->
                        MarkdownPage.found(Pattern.compile("[`0](/(?:q/[a-z/]+|review|demo|login))[`>]"), page.prose())
                                .stream())
                .distinct()
                .toList();

        assertThat(paths).contains("/review", "/demo", "/q/health");
        paths.forEach(
                path -> assertThat(moderator().get(path).statusCode()).as(path).isEqualTo(200));
    }

    private static void assertCell(String cell, int status) {
        assertThat(cell).containsPattern("\\b" + status + "\\b");
    }

    private static List<Table> tables(String place) {
        List<Table> found = MarkdownPage.all()
                .flatMap(page -> page.tables().stream())
                .filter(table -> place(table).equals(place))
                .toList();
        assertThat(found).as(place).isNotEmpty();
        return found;
    }

    static String place(Table table) {
        return table.page() + "#" + table.heading();
    }

    private static List<String> firstColumn(Table table) {
        return table.rows().stream()
                .map(row -> MarkdownPage.codeOf(row.getFirst()))
                .toList();
    }

    private static String cell(Table table, String field) {
        return table.rows().stream()
                .filter(row -> row.getFirst().equals("`" + field + "`"))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    private RequestSpecification moderator() {
        return given().auth().preemptive().basic("moderator", password);
    }

    /** An ordinary comment of a reader of whom nothing is known. */
    private static Map<String, String> comment() {
        return Map.of(
                "site", "demo",
                "article", "1",
                "name", "سارة",
                "email", UUID.randomUUID() + "@example.com",
                "text", "مقال مفيد، شكرا لكم");
    }

    private static RequestSpecification fromSomewhere() {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-For", "10.89.0." + (UUID.randomUUID().hashCode() & 127));
    }

    private static Response posted(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>(comment());
        fields.put(field, value);
        return post(fields);
    }

    private static Response post(Map<String, String> fields) {
        return fromSomewhere().contentType(ContentType.JSON).body(fields).post("/comments");
    }

    private static Response json(Map<String, String> more, String origin) {
        Map<String, String> fields = new LinkedHashMap<>(comment());
        fields.putAll(more);
        return fromSomewhere()
                .header("Origin", origin)
                .contentType(ContentType.JSON)
                .body(fields)
                .post("/comments");
    }

    private static Response form(String accept, Map<String, String> fields) {
        return fromSomewhere()
                .accept(accept)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/comments");
    }

    /** The answer to the last of more comments than an address may send in a minute. */
    private static Response hasty() {
        Response last = null;
        // The minute may turn while they are sent: then the next one is the limit's.
        for (int i = 0; i < 45 && (last == null || last.statusCode() == 201); i++) {
            last = given().header("X-Forwarded-For", "10.89.1.1")
                    .contentType(ContentType.JSON)
                    .body(comment())
                    .post("/comments");
        }
        return last;
    }
}
