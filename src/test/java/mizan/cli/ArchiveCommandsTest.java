package mizan.cli;

import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import mizan.comment.AuthorEmail;
import mizan.comment.CommentId;
import mizan.digest.KeyedHash;
import mizan.moderation.Outcome;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisSecrets;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./mizan person} and {@code ./mizan check}, on a real Redis. */
@ExtendWith(RealRedis.class)
class ArchiveCommandsTest {

    private static final String EMAIL = "reader.of.commands@mail.example";

    private final RedisReviewQueue queue = new RedisReviewQueue(
            RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());
    private CommentId id;

    @BeforeEach
    void send() {
        KeyedHash hash = new KeyedHash(new RedisSecrets(RealRedis.connection()).secret());
        id = submission()
                .site("akhbar")
                .email(EMAIL)
                .author(AuthorEmail.authorKey(hash, EMAIL))
                .outcome(Outcome.HOLD)
                .in(queue);
    }

    private static String run(String typed, String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        Map<String, String> settings = Map.of(
                "quarkus.redis.hosts",
                RealRedis.address().toString(),
                "mizan.sites.akhbar.origins",
                "https://a.example");
        PersonCommand person = line.getSubcommands().get("person").getCommand();
        person.settings = settings;
        person.input = new StringReader(typed);
        CheckCommand check = line.getSubcommands().get("check").getCommand();
        check.settings = settings;
        DeliverJsonLinesCommand deliver = line.getSubcommands()
                .get("deliver")
                .getSubcommands()
                .get("jsonl")
                .getCommand();
        deliver.settings = settings;
        ExportCommand export = line.getSubcommands().get("export").getCommand();
        export.settings = settings;
        line.getSubcommands().get("import").getSubcommands().values().stream()
                .map(CommandLine::getCommand)
                .forEach(source -> {
                    switch (source) {
                        case ImportK2Command k2 -> k2.settings = settings;
                        case ImportWordPressCommand wordPress -> wordPress.settings = settings;
                        case ImportJsonLinesCommand jsonLines -> jsonLines.settings = settings;
                        default -> throw new IllegalStateException("a source that this test does not know");
                    }
                });
        return line.execute(arguments) + "\n" + printed;
    }

    private boolean isKept() {
        return queue.find(id).await().atMost(Duration.ofSeconds(10)).isPresent();
    }

    @Test
    void find_saysWhatIsKept() {
        assertThat(run("", "person", "find", EMAIL.toUpperCase()))
                .startsWith("0\n")
                .contains("1 comments", id.toString(), "1 records of an author");
        assertThat(run("", "person", "find", "nobody@mail.example"))
                .startsWith("0\n")
                .contains("0 comments");
        assertThat(run("", "person", "find", "nobody")).startsWith("2\n").contains("an e-mail address is wanted");
    }

    @Test
    void export_writesAFileThatIsNew(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("person.json");

        assertThat(run("", "person", "export", EMAIL, "--to", file.toString())).startsWith("0\n");

        JsonNode export = new ObjectMapper().readTree(file.toFile());
        assertThat(export.path("comments").get(0).path("email").asText()).isEqualTo(EMAIL);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(run("", "person", "export", EMAIL, "--to", file.toString())).startsWith("1\n");
    }

    @Test
    void erase_asksFirst() {
        assertThat(run("no\n", "person", "erase", EMAIL)).startsWith("1\n").contains("Nothing was erased");
        assertThat(run("", "person", "erase", EMAIL)).as("without an answer").startsWith("1\n");
        assertThat(isKept()).isTrue();

        assertThat(run("yes\n", "person", "erase", EMAIL))
                .startsWith("0\n")
                .contains("Erased: 1 comments", "append-only file anew", "Backups");
        assertThat(isKept()).isFalse();
    }

    @Test
    void eraseWithYes_asksNothing() {
        assertThat(run("", "person", "erase", EMAIL, "--yes")).startsWith("0\n");
        assertThat(isKept()).isFalse();
    }

    @Test
    void check_saysThatNothingIsWrong_orWhatIs() throws IOException {
        assertThat(run("", "check")).startsWith("0\n").contains("1 comments", "Nothing is wrong.");

        RealRedis.ask("ZREM", "mizan:{akhbar}:state:held", id.code());

        assertThat(run("", "check"))
                .startsWith("1\n")
                .contains("missing_from_list  mizan:{akhbar}:comment:" + id.code());
        String json = run("", "check", "--json");
        assertThat(json).startsWith("1\n");
        JsonNode report = new ObjectMapper().readTree(json.substring(2));
        assertThat(report.at("/counts/missing_from_list").asInt()).isEqualTo(1);
        assertThat(report.at("/findings/0/key").asText()).endsWith(id.code());
    }

    @Test
    void siteThatIsNotConfigured_isNamed() {
        submission().site("closed").in(queue);

        assertThat(run("", "check")).startsWith("1\n").contains("orphaned_site  mizan:{closed}:");
    }

    @Test
    void whatANewerVersionWrote_isLeftAlone(@TempDir Path folder) {
        String delivered = folder.resolve("approved.jsonl").toString();
        RealRedis.ask("HSET", "mizan:{desk}:layout", "needed", "1000", "version", "99.1", "since", "0");

        for (String[] command : new String[][] {
            {"check"},
            {"person", "find", EMAIL},
            {"person", "erase", EMAIL, "--yes"},
            {"deliver", "jsonl", "--site", "akhbar", "--once", delivered},
            {"export"},
            {"import", "jsonl", "--site", "akhbar", delivered},
            {"import", "k2", "--site", "akhbar", delivered},
            {"import", "wordpress", "--site", "akhbar", delivered}
        }) {
            assertThat(run("", command)).startsWith("1\n").contains("Redis holds what Mizan 99.1 wrote");
        }
        assertThat(isKept()).isTrue();
    }
}
