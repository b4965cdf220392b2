package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.deliver.K2Database;
import mizan.deliver.StreamWriter;
import mizan.queue.Decision;
import mizan.queue.ReviewQueue;
import mizan.queue.redis.RedisReviewQueue;
import mizan.testsupport.RealMariaDb;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@ExtendWith({RealRedis.class, RealMariaDb.class})
class DeliverCommandTest {

    @TempDir
    Path folder;

    private final K2Database k2 = K2Database.utf8mb4();

    private static String run(Map<String, String> environment, String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        Map<String, CommandLine> deliver = line.getSubcommands().get("deliver").getSubcommands();
        Map<String, String> settings =
                Map.of("quarkus.redis.hosts", RealRedis.address().toString());
        DeliverK2Command ofK2 = deliver.get("k2").getCommand();
        ofK2.settings = settings;
        ofK2.environment = environment;
        DeliverJsonLinesCommand ofFile = deliver.get("jsonl").getCommand();
        ofFile.settings = settings;
        int exit = line.execute(arguments);
        return printed + "exit " + exit;
    }

    private String k2(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("deliver", "k2", "--site", "akhbar", "--jdbc", k2.url(), "--user", "root", "--once"));
        arguments.addAll(List.of(more));
        return run(Map.of("MIZAN_DELIVER_PASSWORD", "root"), arguments.toArray(String[]::new));
    }

    @Test
    void k2Once_deliversWhatWaits() {
        StreamWriter.add("approved", 1);

        assertThat(k2("--metrics", "0"))
                .contains("akhbar k2: 1 entries delivered")
                .contains("exit 0");
        assertThat(k2.comments()).hasSize(1);
    }

    @Test
    void k2DryRun_saysWhatItWouldDo() {
        StreamWriter.add("approved", 1);

        assertThat(k2("--dry-run"))
                .contains("would be inserted " + StreamWriter.id(1))
                .contains("exit 0");
        assertThat(k2.comments()).isEmpty();
    }

    @Test
    void k2WithAClearCommand_clears() {
        StreamWriter.add("approved", 1);
        Path cleared = folder.resolve("cleared");

        assertThat(k2("--clear-command", "echo $MIZAN_ARTICLES > " + cleared)).contains("exit 0");
        assertThat(cleared).hasContent("7");
    }

    @Test
    void k2FollowingTheCms_makesWhatStaffHidesADecision() {
        ReviewQueue queue = new RedisReviewQueue(
                RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());
        CommentId id = Samples.submission()
                .site("akhbar")
                .article("" + K2Database.ITEM)
                .addedTo(queue)
                .comment()
                .id();
        assertThat(k2()).contains("exit 0");
        k2.execute("UPDATE jos_k2_comments SET published = 0");

        assertThat(k2("--follow-cms"))
                .contains(id + ": is rejected, as K2 has it")
                .contains("exit 0");
        assertThat(queue.decisions(id)).singleElement().extracting(Decision::by).isEqualTo("cms");
    }

    @Test
    void k2WithoutItsTable_saysSoAndFails() {
        k2.execute("DROP TABLE jos_k2_comments");

        assertThat(k2()).contains("there is no table jos_k2_comments").contains("exit 1");
    }

    @Test
    void jsonLinesOnce_writesWhatWaits() throws Exception {
        StreamWriter.add("approved", 1);
        Path file = folder.resolve("approved.jsonl");

        assertThat(run(Map.of(), "deliver", "jsonl", "--site", "akhbar", "--once", file.toString()))
                .contains("exit 0");
        assertThat(Files.readAllLines(file)).hasSize(1);
    }

    @Test
    void jsonLinesDryRun_makesNoFile() {
        StreamWriter.add("approved", 1);
        Path file = folder.resolve("approved.jsonl");

        assertThat(run(Map.of(), "deliver", "jsonl", "--site", "akhbar", "--dry-run", file.toString()))
                .contains("would be inserted")
                .contains("exit 0");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--site, Akhbar, --site",
        "--prefix, jos-, --prefix",
        "--take-over, 0, --take-over",
        "--metrics, here, --metrics",
        "--metrics, 99999, --metrics",
        "--ping, mailto:x, --ping",
        "--jdbc, jdbc:mysql://localhost/joomla, jdbc:mariadb"
    })
    void wrongOption_isNamed(String option, String value, String word) {
        List<String> arguments = new ArrayList<>(List.of("deliver", "k2", "--once"));
        Map<String, String> right = Map.of("--site", "akhbar", "--jdbc", k2.url(), "--user", "root");
        right.forEach((name, ordinary) -> {
            if (!name.equals(option)) {
                arguments.addAll(List.of(name, ordinary));
            }
        });
        arguments.addAll(List.of(option, value));

        assertThat(run(
                        Map.of("MIZAN_DELIVER_PASSWORD", "root", "MIZAN_DELIVER_PING_KEY", "key"),
                        arguments.toArray(String[]::new)))
                .contains(word)
                .contains("exit 2");
    }

    @Test
    void missingPassword_isNamed() {
        assertThat(run(Map.of(), "deliver", "k2", "--site", "akhbar", "--jdbc", k2.url(), "--user", "root"))
                .contains("MIZAN_DELIVER_PASSWORD is not set")
                .contains("exit 2");
    }
}
