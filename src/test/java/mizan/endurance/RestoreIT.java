package mizan.endurance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup that is made as docs/operator.md says, while readers write, and put back in another folder as on another machine:
 * everything is there that was there when it was made.
 */
class RestoreIT {

    private static final Pattern PASSWORD = Pattern.compile("New account +(\\w+) with the password (\\S+)");
    private static final Pattern SHELL = Pattern.compile("(?s)## Backup and restore\n.*?```sh\n(.*?)```");
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path first;

    @TempDir
    private Path second;

    private MizanProcess mizan;
    private String password;

    @BeforeEach
    void start() throws IOException {
        mizan = new MizanProcess(first, Map.of()).withoutLimits();
        mizan.start();
        mizan.awaitReady();
        password = passwordOf("editor");
    }

    @Test
    void backup_isEverything_onAnotherMachine() throws Exception {
        String held = submit("سارة", "أنت حمار " + Distinct.syllables());
        String approved = submit("خالد", "شكرا على المقال " + Distinct.syllables());
        String decided = submit("ليلى", "أنت غبي " + Distinct.syllables());
        String id = heldOf("ليلى");
        decide(id, "approve");
        String colleague = editor().contentType(ContentType.JSON)
                .body(Map.of("name", "colleague", "role", "moderator"))
                .post("/api/review/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("one_time_password");
        int signedIn = as("colleague", colleague).get("/api/review/comments").statusCode();
        assertThat(signedIn).isNotEqualTo(401);
        term("شنقربيط");
        Cookies session = session();
        redis("XGROUP", "CREATE", "mizan:{demo}:approved", "site", "0");
        redis("XREADGROUP", "GROUP", "site", "a", "COUNT", "1", "STREAMS", "mizan:{demo}:approved", ">");
        String groups = redis("XINFO", "GROUPS", "mizan:{demo}:approved");
        List<String> entries = entries();

        List<String> meanwhile = backUpWhileReadersWrite();
        mizan.stop();
        run("cp -R '" + first.resolve("backup") + "' '" + second.resolve("data") + "'");
        mizan = new MizanProcess(second, Map.of()).withoutLimits();
        mizan.start();
        mizan.awaitReady();

        assertThat(Files.readString(second.resolve("mizan.log"))).doesNotContain("New account");
        assertThat(statusOf(held)).isEqualTo("held");
        assertThat(statusOf(approved)).isEqualTo("approved");
        assertThat(statusOf(decided)).isEqualTo("approved");
        assertThat(meanwhile)
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(statusOf(receipt)).isEqualTo("held"));
        assertThat(editor().get("/api/review/comments/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("\"by\":\"editor\"");
        as("colleague", colleague).get("/api/review/comments").then().statusCode(signedIn);
        assertThat(terms()).contains("شنقربيط");
        with(session).get("/review").then().statusCode(200);
        assertThat(redis("XINFO", "GROUPS", "mizan:{demo}:approved")).isEqualTo(groups);
        assertThat(entries()).containsAll(entries);
        readersAreKnownAgain(held);
        decide(heldOf("سارة"), "reject");
        submit("عمر", "شكرا مرة أخرى " + Distinct.syllables());
    }

    private String sent = "";

    /** The keyed hashes of authors are as before, or what was sent twice would be two comments. */
    private void readersAreKnownAgain(String held) {
        assertThat(post(sent).path("receipt").toString()).isEqualTo(held);
    }

    private List<String> backUpWhileReadersWrite() throws Exception {
        List<String> commands = documented();
        List<String> written = new CopyOnWriteArrayList<>();
        AtomicBoolean isDone = new AtomicBoolean();
        Thread readers = Thread.ofPlatform().start(() -> {
            while (!isDone.get()) {
                submit("قارئ", "أنت حمار " + Distinct.syllables());
            }
        });
        try {
            redis("BGREWRITEAOF");
            List<String> before = new ArrayList<>();
            for (String command : commands) {
                if (command.startsWith("cp ")) {
                    await().atMost(SOON)
                            .until(() -> redis("INFO", "persistence").contains("aof_rewrite_in_progress:0"));
                    before.add(submit("عائشة", "أنت حمار " + Distinct.syllables()));
                    // The file is synced every second; the copy reads what is written, not what is synced.
                }
                run("cd '" + first + "' && " + exported(commands) + command);
            }
            written.addAll(before);
        } finally {
            isDone.set(true);
            readers.join();
        }
        assertThat(redis("CONFIG", "GET", "auto-aof-rewrite-percentage")).contains("100");
        return written;
    }

    private static String exported(List<String> commands) {
        assertThat(commands.getFirst()).startsWith("export ");
        return commands.getFirst() + "; ";
    }

    private static List<String> documented() throws IOException {
        Matcher block = SHELL.matcher(Files.readString(Path.of("docs/operator.md")));
        assertThat(block.find()).as("the commands of the backup").isTrue();
        List<String> commands = block.group(1).lines().toList();
        assertThat(commands).hasSizeGreaterThan(3).anyMatch(command -> command.startsWith("cp "));
        return commands;
    }

    private String passwordOf(String account) throws IOException {
        return PASSWORD.matcher(Files.readString(first.resolve("mizan.log")))
                .results()
                .filter(made -> made.group(1).equals(account))
                .map(made -> made.group(2))
                .findFirst()
                .orElseThrow();
    }

    private String submit(String name, String text) {
        String body = "{\"site\":\"demo\",\"article\":\"17\",\"name\":\"" + name
                + "\",\"email\":\"reader@example.com\",\"text\":\"" + text + "\"}";
        if (sent.isEmpty()) {
            sent = body;
        }
        return post(body).then().statusCode(201).extract().path("receipt");
    }

    private Response post(String body) {
        return at().contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/comments");
    }

    private String statusOf(String receipt) {
        return at().accept(ContentType.JSON)
                .get("/comments/" + receipt)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    /** The held comment that this author wrote. */
    private String heldOf(String author) {
        return editor().queryParam("state", "held")
                .queryParam("site", "demo")
                .queryParam("limit", 100)
                .get("/api/review/comments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '" + author + "' }.id");
    }

    private void decide(String id, String outcome) {
        String version = editor().get("/api/review/comments/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        editor().contentType(ContentType.JSON)
                .header("If-Match", version)
                .body(Map.of("outcome", outcome))
                .post("/api/review/comments/" + id + "/decision")
                .then()
                .statusCode(200);
    }

    private void term(String form) {
        editor().contentType(ContentType.JSON)
                .body(Map.of(
                        "form", form,
                        "match", "exact",
                        "category", "insult",
                        "severity", "low",
                        "dialect", "",
                        "exceptions", "",
                        "expires", "",
                        "note", "",
                        "confirm", true))
                .post("/api/review/lexicon/terms")
                .then()
                .statusCode(204);
    }

    private String terms() {
        return editor().get("/api/review/lexicon/terms")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Cookies session() {
        return at().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .header("Sec-Fetch-Site", "same-origin")
                .formParams(Map.of("j_username", "editor", "j_password", password))
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .extract()
                .detailedCookies();
    }

    private RequestSpecification with(Cookies session) {
        return at().redirects().follow(false).cookies(session).accept("text/html");
    }

    private List<String> entries() throws Exception {
        return redis("XRANGE", "mizan:{demo}:approved", "-", "+").lines().toList();
    }

    private String redis(String... words) throws IOException, InterruptedException {
        Path folder = mizan.redisFolder();
        List<String> command = new ArrayList<>(List.of(
                "redis-cli",
                "--no-auth-warning",
                "-a",
                Files.readString(folder.resolve("password")).strip(),
                "-p",
                Files.readString(folder.resolve("port")).strip()));
        command.addAll(List.of(words));
        return said(new ProcessBuilder(command));
    }

    private static void run(String command) throws IOException, InterruptedException {
        said(new ProcessBuilder("sh", "-ec", command));
    }

    private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private RequestSpecification editor() {
        return as("editor", password);
    }

    private RequestSpecification as(String name, String password) {
        return at().auth().preemptive().basic(name, password);
    }

    private RequestSpecification at() {
        return given().baseUri("http://127.0.0.1").port(mizan.comments().getPort());
    }
}
