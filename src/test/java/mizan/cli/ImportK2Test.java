package mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import mizan.comment.SiteId;
import mizan.deliver.CacheClearing;
import mizan.deliver.Delivery;
import mizan.deliver.DeliveryFigures;
import mizan.deliver.K2Database;
import mizan.deliver.RedisApprovedStream;
import mizan.deliver.cms.CmsDestination;
import mizan.deliver.cms.Database;
import mizan.deliver.cms.K2;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisSecrets;
import mizan.testsupport.RealMariaDb;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./mizan import k2}, out of a real MariaDB and out of files; and what the bridge makes of the comments afterwards. */
@ExtendWith({RealRedis.class, RealMariaDb.class})
class ImportK2Test {

    private static final SiteId SITE = new SiteId("akhbar");

    private final K2Database k2 = K2Database.utf8mb4();
    private final RedisReviewQueue queue = new RedisReviewQueue(
            RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), Clock.systemUTC());

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        new RedisSecrets(RealRedis.connection()).secret();
        k2.execute(
                row(1, "2011-03-01 08:09:10", "سارة", "أحسنت &amp; شكرا <br> 5 &lt; 6", "sara@example.com", 1),
                row(2, "2011-03-01 08:09:11", "علي", "كلام لم ينشر", "", 0),
                row(3, "2011-03-02 00:00:00", "سارة", "مقال ممتاز 👍", "sara@example.com", 1),
                row(4, "2011-03-02 00:00:01", "سالم", "", "salem@example.com", 1));
        k2.execute("UPDATE jos_k2_comments SET userID = 42 WHERE id = 3");
    }

    private static String row(int id, String date, String name, String text, String email, int published) {
        return "INSERT INTO jos_k2_comments VALUES (" + id + ", " + K2Database.ITEM + ", 0, '" + name + "', '" + date
                + "', '" + text + "', '" + email + "', '', " + published + ")";
    }

    private static CommentId id(long row) {
        return CommentId.ofArchive(SITE, "k2", Long.toString(row));
    }

    private String fromDatabase(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("import", "k2", "--site", "akhbar", "--jdbc", k2.url(), "--user", "root"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        ImportK2Command command =
                line.getSubcommands().get("import").getSubcommands().get("k2").getCommand();
        command.settings = Map.of(
                "quarkus.redis.hosts", RealRedis.address().toString(),
                "mizan.sites.akhbar.origins", "https://a.example",
                "mizan.sites.akhbar.article-url", "https://a.example/item/{article}");
        command.environment = Map.of("MIZAN_DELIVER_PASSWORD", "root");
        return line.execute(arguments) + "\n" + printed;
    }

    private void deliver() {
        DeliveryFigures figures = new DeliveryFigures(SITE.value(), "k2", Clock.systemUTC());
        try (Database database = new Database(k2.url(), "root", "root")) {
            new Delivery(
                            new RedisApprovedStream(RealRedis.connection(), SITE, "k2", "worker"),
                            new CmsDestination(new K2("jos_", false), database, false),
                            new CacheClearing(List.of(), figures, line -> {}),
                            figures,
                            new Delivery.Settings(true, Duration.ofMinutes(1), Duration.ofMinutes(1)),
                            line -> {})
                    .run();
        }
    }

    private QueuedComment find(CommentId id) {
        return queue.find(id).await().atMost(Duration.ofSeconds(10)).orElseThrow();
    }

    private boolean isKept(CommentId id) {
        return queue.find(id).await().atMost(Duration.ofSeconds(10)).isPresent();
    }

    @Test
    void fromTheDatabase_commentsComeWithDateNameAndUser() {
        String said = fromDatabase();

        assertThat(said)
                .startsWith("1\n")
                .contains(
                        "Brought in: 2 approved, 0 held, 0 rejected",
                        "Left out: 1 unpublished comments",
                        "Refused: 1, because its text says nothing");
        QueuedComment first = find(id(1));
        assertThat(first.comment().submittedAt()).isEqualTo("2011-03-01T08:09:10Z");
        assertThat(first.text()).isEqualTo("أحسنت & شكرا\n5 < 6");
        assertThat(first.comment().article().url()).isEqualTo("https://a.example/item/7");
        assertThat(first.decidedBy()).isEqualTo("archive");
        assertThat(find(id(3)).comment().author().user()).isEqualTo("42");
        assertThat(RealRedis.ask("EXISTS", "mizan:{akhbar}:approved", "mizan:{akhbar}:events")
                        .toInteger())
                .as("nobody is told")
                .isZero();
    }

    @Test
    void bridge_findsTheRowOfAnImportedComment_andInsertsNone() {
        fromDatabase("--unpublished", "rejected");
        assertThat(find(id(2)).state()).isEqualTo(State.REJECTED);

        assertThat(queue.decide(id(1), 2, State.REJECTED, "other", "", "amina"))
                .isInstanceOf(DecideResult.Decided.class);
        assertThat(queue.decide(id(2), 2, State.APPROVED, "", "", "amina")).isInstanceOf(DecideResult.Decided.class);
        assertThat(queue.edit(id(3), 2, new Edition("نص معدل", "سارة"), "", "amina"))
                .isInstanceOf(DecideResult.Decided.class);
        deliver();

        assertThat(k2.comments()).hasSize(4);
        assertThat(k2.comments()).extracting(K2Database.Row::published).containsExactly(0, 1, 1, 1);
        assertThat(k2.comments().get(2).text()).isEqualTo("نص معدل");
    }

    @Test
    void again_orBrokenOff_itGoesOn_andNothingIsDouble() {
        fromDatabase("--unpublished", "held");
        // As where the mapping was written, and Redis went away before it had the comment.
        RealRedis.ask("DEL", "mizan:{akhbar}:comment:" + id(3).code());

        assertThat(fromDatabase("--unpublished", "held"))
                .contains("Brought in: 1 approved, 0 held, 0 rejected", "There already, and left as they are: 2");
        assertThat(k2.value("SELECT COUNT(*) FROM jos_mizan_comments WHERE comment_id IS NOT NULL"))
                .isEqualTo("4");
        assertThat(find(id(2)).state()).isEqualTo(State.HELD);
    }

    @Test
    void commentThatMizanDelivered_isTheSameComment() {
        CommentId delivered = Samples.submission()
                .site(SITE)
                .article("" + K2Database.ITEM)
                .url("")
                .outcome(Outcome.APPROVE)
                .in(queue);
        deliver();
        assertThat(k2.comments()).hasSize(5);

        assertThat(fromDatabase()).contains("There already, and left as they are: 1");
        RealRedis.ask("DEL", "mizan:{akhbar}:comment:" + delivered.code());
        assertThat(fromDatabase()).contains("Brought in: 1 approved");

        assertThat(find(delivered).decidedBy()).isEqualTo("archive");
        assertThat(k2.value("SELECT COUNT(*) FROM jos_mizan_comments")).isEqualTo("4");
    }

    @Test
    void dryRun_writesNeitherHereNorThere() {
        assertThat(fromDatabase("--dry-run")).contains("Would be brought in: 2 approved");

        assertThat(isKept(id(1))).isFalse();
        assertThat(k2.value("SHOW TABLES LIKE 'jos_mizan_comments'")).isNull();
    }

    @Test
    void wrongArguments_areNamed() {
        assertThat(run("import", "k2", "--site", "akhbar")).startsWith("2\n").contains("a FILE or --jdbc is wanted");
        assertThat(run("import", "k2", "file.tsv")).startsWith("2\n").contains("--site");
        assertThat(fromDatabase("--prefix", "nix_")).startsWith("1\n").contains("there is no table nix_k2_comments");
        assertThat(fromDatabase("--unpublished", "perhaps")).startsWith("2\n").contains("HELD, REJECTED, SKIP");
    }

    @Test
    void fromAFile_theMappingIsWrittenAsStatements() throws IOException {
        Path file = folder.resolve("comments.tsv");
        Files.writeString(
                file,
                "id\titemID\tuserID\tuserName\tcommentDate\tcommentText\tcommentEmail\tcommentURL\tpublished\ttitle\n"
                        + "1\t7\t0\tسارة\t2011-03-01 08:09:10\tأحسنت &amp; شكرا <br> 5 &lt; 6\tsara@example.com\t\t1\tعنوان\n"
                        + "5\t7\t0\tليلى\t2011-03-01 08:09:10\tسطر\\nثان\\tمسافة\t\tNULL\t1\tعنوان\n"
                        + "6\t7\t0\tليلى\t0000-00-00 00:00:00\tنص\t\t\t1\tعنوان\n"
                        + "x\t7\t0\tليلى\t2011-03-01 08:09:10\tنص\t\t\t1\tعنوان\n");

        assertThat(run("import", "k2", "--site", "akhbar", file.toString()))
                .startsWith("1\n")
                .contains(
                        "Brought in: 2 approved",
                        "Refused: 1, because its date is no time",
                        "Refused: 1, because one of id, itemID and published is no number",
                        "comments.tsv.mapping.sql");
        assertThat(find(id(5)).text()).isEqualTo("سطر\nثان مسافة");

        for (String statement :
                Files.readString(folder.resolve("comments.tsv.mapping.sql")).split(";\n")) {
            k2.execute(statement);
        }
        queue.decide(id(1), 2, State.REJECTED, "other", "", "amina");
        deliver();
        assertThat(k2.comments()).hasSize(4);
        assertThat(k2.comments().getFirst().published()).isZero();
    }

    @Test
    void fileWithCommas_mayHoldQuotedLineBreaks() throws IOException {
        Path file = folder.resolve("comments.csv");
        Files.writeString(
                file,
                "\uFEFF\"id\",\"itemID\",\"commentDate\",\"commentText\",\"published\",\"userName\"\r\n"
                        + "\"1\",\"7\",\"2011-03-01 08:09:10\",\"قال: \"\"نعم\"\"\n، ثم سكت\",\"1\",\"سارة\"\r\n"
                        + "2,7,2011-03-01 08:09:11,نص بلا علامات,1,علي\r\n");

        assertThat(run("import", "k2", "--site", "akhbar", file.toString())).startsWith("0\n");

        assertThat(find(id(1)).text()).isEqualTo("قال: \"نعم\"\n، ثم سكت");
        assertThat(find(id(2)).name()).isEqualTo("علي");
        Decision log = queue.decisions(id(2)).getFirst();
        assertThat(log.to()).isEqualTo(State.APPROVED);
    }

    @Test
    void dump_isReadWithoutBeingExecuted() throws IOException {
        Path file = folder.resolve("dump.sql");
        Files.writeString(file, """
                -- MariaDB dump; not this: INSERT INTO `jos_k2_comments` VALUES (98,7,0,'x','2011-03-01 08:09:10','x','','',1);
                /*!40101 SET NAMES utf8mb4 */;
                DROP TABLE IF EXISTS `jos_k2_comments`;
                INSERT INTO `jos_k2_items` VALUES (1,'INSERT INTO `jos_k2_comments` VALUES (99,7);');
                CREATE TABLE `jos_k2_comments` (
                  `id` int(11) NOT NULL AUTO_INCREMENT,
                  `itemID` int(11) NOT NULL COMMENT 'the item, or (perhaps) `none`',
                  `userName` varchar(255) NOT NULL DEFAULT '),',
                  `commentDate` datetime NOT NULL,
                  `commentText` text NOT NULL,
                  `published` int(11) NOT NULL DEFAULT 0,
                  PRIMARY KEY (`id`), KEY `itemID` (`itemID`)
                ) ENGINE=InnoDB;
                INSERT INTO `jos_k2_comments` VALUES
                (1,7,'سارة','2011-03-01 08:09:10','قال: \\'نعم\\'\\nثم ''سكت''; -- انتهى',1),
                (2,7,NULL,'2011-03-01 08:09:11',_utf8mb4'نص ثان (مهم)',0);
                INSERT INTO joomla.`jos_k2_comments` (`published`, `commentText`, `id`, `itemID`, `commentDate`) VALUES (1,'ثالث',3,8,'2011-03-01 08:09:12');
                """);

        assertThat(run("import", "k2", "--site", "akhbar", "--unpublished", "rejected", file.toString()))
                .startsWith("0\n")
                .contains("Brought in: 2 approved, 0 held, 1 rejected");

        assertThat(find(id(1)).text()).isEqualTo("قال: 'نعم'\nثم 'سكت'; -- انتهى");
        assertThat(find(id(2)).text()).isEqualTo("نص ثان (مهم)");
        assertThat(find(id(3)).comment().article().id()).isEqualTo("8");

        Path broken = Files.writeString(
                folder.resolve("broken.sql"),
                "INSERT INTO jos_k2_comments VALUES (4,7,0,'x','2011-03-01 08:09:10','نص");
        assertThat(run("import", "k2", "--site", "akhbar", broken.toString()))
                .startsWith("1\n")
                .contains("line 1: the dump ends within quotation marks");
    }

    @Test
    void fileThatIsNone_changesNothing() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "id,itemID,commentDate,published\n1,7,2011,1\n");
        assertThat(run("import", "k2", "--site", "akhbar", wrong.toString()))
                .startsWith("1\n")
                .contains("it lacks commentText");
        Path open = Files.writeString(
                folder.resolve("open.csv"),
                "id,itemID,commentDate,commentText,published\n1,7,2011-03-01 08:09:10,\"" + "ن\n".repeat(600_000));
        assertThat(run("import", "k2", "--site", "akhbar", open.toString()))
                .startsWith("1\n")
                .contains("line 2: the row that begins here is longer than");
        Path foreign = Files.writeString(folder.resolve("mine.sql"), "-- mine");
        Path good = Files.writeString(
                folder.resolve("good.csv"),
                "id,itemID,commentDate,commentText,published\n1,7,2011-03-01 08:09:10,نص,1\n");
        assertThat(run("import", "k2", "--site", "akhbar", "--mapping", foreign.toString(), good.toString()))
                .startsWith("1\n")
                .contains("exists already");
        assertThat(foreign).hasContent("-- mine");
        assertThat(isKept(id(1))).isFalse();
    }
}
