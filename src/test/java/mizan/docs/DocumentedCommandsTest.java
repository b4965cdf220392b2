package mizan.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mizan.testsupport.AsShipped;
import mizan.webhook.Receiver;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the documentation, page by page and in order, against a running service: curl and redis-cli as
 * they stand there, with this service's address, passwords and ids in the place of the words in capitals. A number
 * behind a command is the status that it promises, any success where there is none; JSON below a command is what it
 * answers.
 */
@QuarkusTest
@TestProfile(AsShipped.class)
class DocumentedCommandsTest {

    /** Where the commands of the pages find the service. */
    private static final String ADDRESS = "http://localhost:8080";

    /** A site that holds every comment. */
    private static final String HOLDING = "mughlaq";

    private static final Pattern INPUT =
            Pattern.compile("<(?:input|textarea) name=\"(\\w+)\"(?:[^>]*? value=\"(\\w+)\")?");
    private static final Pattern ENTRY = Pattern.compile("\\b\\d{13}-\\d+\\b");

    /** Commands that need what a test does not have, or take too long; {@link DocumentationTest} looks at them. */
    private static final Map<String, String> NOT_RUN = Map.of("docker", "needs Docker and the rights to use it");

    @TestHTTPResource("/")
    URI service;

    @Inject
    Redis redis;

    @ConfigProperty(name = "mizan.data")
    Path data;

    @ConfigProperty(name = "mizan.desk.moderator-password")
    String moderator;

    @ConfigProperty(name = "mizan.desk.editor-password")
    String editor;

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final SoftAssertions mistakes = new SoftAssertions();
    private final Map<String, String> values = new LinkedHashMap<>();
    /** Each page has a reader of its own, who may send so many comments a minute. */
    private final String reader = "10.88." + new SecureRandom().nextInt(256) + "." + new SecureRandom().nextInt(256);

    /** What the page has told redis-cli. */
    private String exported = "";

    private JsonNode answer = MissingNode.getInstance();

    @BeforeEach
    void prepare() throws IOException {
        Files.createSymbolicLink(folder.resolve("data"), data.toAbsolutePath());
        Commands.writeShim(folder);
        // So that the streams of the site of the pages are not empty.
        send("demo", "أحسنتم، مقال مفيد");
        values.put("COMMENT_ID", heldComment());
        values.put("TOKEN", token());
    }

    static List<String> pages() {
        return MarkdownPage.all()
                .filter(page -> !page.blocks().isEmpty())
                .map(MarkdownPage::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void commands_doWhatThePageSays(String name) {
        MarkdownPage page = MarkdownPage.read(name);

        page.blocks().forEach(block -> {
            try {
                run(block);
            } catch (AssertionError | Exception e) {
                mistakes.fail(block.place() + ": " + e.getMessage(), e);
            }
        });

        mistakes.assertAll();
    }

    private void run(MarkdownPage.Block block) throws IOException {
        switch (block.language()) {
            case "sh" -> ShellLines.commands(block.lines()).forEach(command -> run(command, block.place()));
            case "json" -> {
                if (block.heading().equals("Webhooks")) {
                    assertSame(delivered(), json.readTree(block.text().replace("demo", HOLDING)), "");
                } else {
                    assertSame(answer, json.readTree(block.text()), "");
                }
            }
            // Pages with a script are tried in a browser, by PublishedInBrowserTest.
            case "html" -> {
                if (!block.text().contains("<script>")) {
                    postForm(block.text());
                }
            }
            default ->
                assertThat(DocumentationTest.blockKinds())
                        .as("a block of code that no test looks at")
                        .contains(block.language());
        }
    }

    private void run(ShellLines.Command command, String place) {
        String program = command.program();
        switch (program) {
            case "curl" -> curl(command);
            case "redis-cli" -> redis(ShellLines.words(filled(command.text()), folder));
            case "export" ->
                exported = ShellLines.run(command.text() + "; printf %s \"$REDISCLI_AUTH\"", folder)
                        .printed();
            case "cp" ->
                assertThat(ShellLines.run(command.text(), folder).exit())
                        .as(place)
                        .isZero();
            case "./mizan" -> Commands.run(command.text(), folder);
            default ->
                assertThat(NOT_RUN).as(place + ": a program that no test runs").containsKey(program);
        }
    }

    private void curl(ShellLines.Command command) {
        Path body = folder.resolve("body");
        String line = filled(command.text()).replaceFirst(" -i(?= )", "");
        ShellLines.Result result = ShellLines.run(
                "curl -sS -m 30 -H 'X-Forwarded-For: " + reader + "' -o '" + body + "' -w '%{http_code}'"
                        + line.substring("curl".length()),
                folder);
        assertThat(result.exit()).as(command.text() + ": " + result.printed()).isZero();
        String said = body.toFile().exists() ? read(body) : "";
        if (command.status() > 0) {
            assertThat(result.printed()).as(command.text() + ": " + said).isEqualTo("" + command.status());
        } else {
            assertThat(result.printed()).as(command.text() + ": " + said).startsWith("2");
        }
        remember(said);
    }

    /** Keeps the answer, and the ids in it that later commands name. */
    private void remember(String said) {
        try {
            answer = json.readTree(said);
        } catch (IOException e) {
            answer = MissingNode.getInstance();
        }
        if (answer.has("receipt")) {
            values.put("RECEIPT", answer.get("receipt").asText());
        }
        if (answer.has("comment") && answer.has("id")) {
            values.put("DECISION_ID", answer.get("id").asText());
        }
    }

    private void redis(List<String> words) {
        assertThat(words.subList(0, 2)).containsExactly("redis-cli", "-p");
        assertThat(words.get(2)).isEqualTo(read(data.resolve("redis/port")).strip());
        assertThat(exported)
                .as("the password that redis-cli is told")
                .isEqualTo(read(data.resolve("redis/password")).strip());
        Request request = Request.cmd(Command.create(words.get(3)));
        words.subList(4, words.size()).forEach(request::arg);
        io.vertx.mutiny.redis.client.Response said = redis.send(request).await().atMost(Duration.ofSeconds(15));
        assertThat(said).as("the answer to " + words).isNotNull();
        ENTRY.matcher(said.toString()).results().findFirst().ifPresent(entry -> values.put("ENTRY_ID", entry.group()));
    }

    private String filled(String command) {
        String filled = command.replace(ADDRESS, service.toString().replaceFirst("/$", ""))
                .replace("moderator:PASSWORD", "moderator:" + moderator)
                .replace("editor:PASSWORD", "editor:" + editor);
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        assertThat(filled).as("a word in capitals that no answer gave").doesNotContainPattern("[A-Z]+_ID|RECEIPT");
        return filled;
    }

    /** Sends the form as a browser without script does. */
    private void postForm(String html) {
        assertThat(html).contains("method=\"post\" action=\"" + ADDRESS + "/comments\"");
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(html)
                .results()
                .forEach(input -> fields.put(input.group(1), input.group(2) == null ? "" : input.group(2)));
        assertThat(fields).containsKeys("text", "name", "email");
        fields.put("text", "أحسنتم، موضوع مهم");
        fields.put("name", "سارة");
        fields.put("email", "sara@example.com");

        Response said = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .post("/comments");

        assertThat(said.statusCode()).as(said.asString()).isEqualTo(303);
    }

    /** What a webhook is sent about an approval. */
    private JsonNode delivered() throws IOException {
        try (Receiver receiver = new Receiver()) {
            given().auth()
                    .preemptive()
                    .basic("editor", editor)
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", receiver.url(), "events", List.of("approved")))
                    .post("/api/review/webhooks")
                    .then()
                    .statusCode(201);
            String id = heldComment();
            given().auth()
                    .preemptive()
                    .basic("moderator", moderator)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("outcome", "approve"))
                    .post("/api/review/comments/" + id + "/decision")
                    .then()
                    .statusCode(200);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> receiver.received().stream()
                            .anyMatch(request -> request.body().contains(id)));
            return json.readTree(receiver.received().stream()
                    .filter(request -> request.body().contains(id))
                    .findFirst()
                    .orElseThrow()
                    .body());
        }
    }

    /** Says that what a page shows is there, in the same form; texts for people and what is made at random may differ. */
    private static void assertSame(JsonNode actual, JsonNode shown, String at) {
        assertThat(actual.getNodeType()).as("%s in %s", at, actual).isEqualTo(shown.getNodeType());
        shown.properties().forEach(field -> {
            assertThat(actual.has(field.getKey()))
                    .as("%s.%s in %s", at, field.getKey(), actual)
                    .isTrue();
            assertSame(actual.get(field.getKey()), field.getValue(), at + "." + field.getKey());
        });
        if (shown.isArray()) {
            assertSame(actual.get(0), shown.get(0), at + "[0]");
        } else if (shown.isValueNode()) {
            assertThat(form(actual.asText(), at)).as(at).isEqualTo(form(shown.asText(), at));
        }
    }

    private static String form(String value, String at) {
        return switch (at.substring(at.lastIndexOf('.') + 1)) {
            case "detail", "next", "total", "submitted_at" -> "";
            case "id", "receipt" -> value.replaceAll("-[0-9a-z]+$", "-").replaceAll("[0-9]", "");
            case "decision", "timestamp" -> value.replaceAll("\\.\\d+Z", "Z").replaceAll("\\d+", "9");
            default -> value;
        };
    }

    private void send(String site, String text) {
        Response said = given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", reader)
                .body(Map.of(
                        "site",
                        site,
                        "article",
                        "1",
                        "name",
                        "علي",
                        "email",
                        UUID.randomUUID() + "@example.com",
                        "text",
                        text))
                .post("/comments");
        assertThat(said.statusCode()).as(said.asString()).isEqualTo(201);
    }

    /** A new comment that waits for a person: its id. */
    private String heldComment() {
        send(HOLDING, "متى يفتح المتحف؟ " + UUID.randomUUID());
        return given().auth()
                .preemptive()
                .basic("moderator", moderator)
                .get("/api/review/comments?state=held&sort=newest&limit=1&site=" + HOLDING)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private String token() {
        return given().auth()
                .preemptive()
                .basic("editor", editor)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "docs-" + System.nanoTime(), "role", "moderator", "days", 1))
                .post("/api/review/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
