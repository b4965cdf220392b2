package mizan.cli;

import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mizan.archive.UsedRedis;
import mizan.archive.UsedRedis.Reader;
import mizan.comment.CommentId;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StoredValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ./mizan export} and {@code ./mizan import jsonl}, on a real Redis that the service's own code has filled. */
@ExtendWith(RealRedis.class)
class ImportExportTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reader MONA =
            new Reader("mona@example.com", "منى", "https://example.com/mona", "تعليق عادي على المقال", "ملاحظة عادية");
    private static final Reader LAYLA = new Reader("layla@example.com", "ليلى", "", "رأي آخر في الموضوع، شكرا 👍", "");

    private final UsedRedis used = new UsedRedis(RealRedis.connection(), Duration.ofDays(90), Clock.systemUTC());

    @TempDir
    Path folder;

    static String run(String... arguments) {
        return run(Map.of(), new ByteArrayOutputStream(), arguments);
    }

    private static String run(Map<String, String> more, ByteArrayOutputStream standardOutput, String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
        Map<String, String> settings = new TreeMap<>(Map.of(
                "quarkus.redis.hosts",
                RealRedis.address().toString(),
                "mizan.secret",
                "secret-of-32-characters-in-tests",
                "mizan.sites." + SITE + ".origins",
                "https://demo.example"));
        settings.putAll(more);
        ExportCommand export = line.getSubcommands().get("export").getCommand();
        export.settings = settings;
        export.standardOutput = standardOutput;
        Map<String, CommandLine> sources = line.getSubcommands().get("import").getSubcommands();
        ((ImportJsonLinesCommand) sources.get("jsonl").getCommand()).settings = settings;
        CheckCommand check = line.getSubcommands().get("check").getCommand();
        check.settings = settings;
        return line.execute(arguments) + "\n" + printed;
    }

    private Path export(String name, String... options) {
        Path file = folder.resolve(name);
        String said = run(Stream.concat(Stream.of("export", "--out", file.toString()), Stream.of(options))
                .toArray(String[]::new));
        assertThat(said).startsWith("0\n").contains("written to " + file);
        return file;
    }

    /** The lines but for what is about the moment of the export, and entries about exports and imports themselves. */
    private static List<String> content(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.contains("\"type\":\"mizan\""))
                    .filter(line -> !line.contains("\"comments_exported\"") && !line.contains("\"comments_imported\""))
                    .sorted()
                    .toList();
        }
    }

    /** The values of these keys, with their parts in an order of their own. */
    private static Map<String, List<String>> stored(String... kinds) {
        Map<String, List<String>> stored = new TreeMap<>();
        StoredValues.read(RealRedis.client()).forEach((key, value) -> {
            if (Stream.of(kinds).anyMatch(kind -> key.contains("}:" + kind))) {
                stored.put(key, value.toString().lines().sorted().toList());
            }
        });
        return stored;
    }

    private static Path write(Path file, String... lines) throws IOException {
        return Files.write(file, List.of(lines));
    }

    private static String line(String id, String state, String submittedAt, String more) {
        return "{\"id\":\"" + id + "\",\"state\":\"" + state + "\",\"article\":\"7\",\"submitted_at\":\"" + submittedAt
                + "\"," + more + "}";
    }

    private static final String[] ALL_KINDS = {
        "comment:",
        "state:",
        "author:",
        "decisions",
        "published:",
        "held:",
        "bulk:",
        "rejected:",
        "approved",
        "events",
        "statistics:"
    };

    @Test
    void exportImportExport_givesTheSameContent() throws IOException {
        used.doAllButComments();
        used.comment(MONA);
        used.comment(LAYLA);
        Path first = export("first.jsonl");
        assertThat(content(first)).hasSizeGreaterThan(18).anyMatch(line -> line.contains("\"type\":\"audit\""));
        Map<String, List<String>> counts = stored("held:counts", "rejected:traits");
        Map<String, List<String>> lists = stored("author:", "state:", "held:reason:", "published:article:", "bulk:");
        RealRedis.ask("FLUSHALL");

        String said = run("import", "jsonl", first.toString());

        assertThat(said).startsWith("0\n").contains("Brought in: 4 approved, 6 held, 6 rejected", " 0 left out");
        assertThat(content(export("second.jsonl"))).isEqualTo(content(first));
        assertThat(stored("held:counts", "rejected:traits")).isEqualTo(counts);
        assertThat(stored("author:", "state:", "held:reason:", "published:article:", "bulk:")
                        .keySet())
                .isEqualTo(lists.keySet());
        assertThat(stored("approved", "events", "statistics:"))
                .as("nobody is told")
                .isEmpty();
        assertThat(run("check")).startsWith("0\n");
    }

    @Test
    void importTwice_changesNothing_andGoesOnWhereItBrokeOff() throws IOException {
        used.comment(MONA);
        used.comment(LAYLA);
        Path whole = export("whole.jsonl");
        Path half = folder.resolve("half.jsonl");
        Files.write(half, Files.readAllLines(whole).subList(0, 8));
        RealRedis.ask("FLUSHALL");
        run("import", "jsonl", whole.toString());
        Map<String, List<String>> authors = stored("author:");
        RealRedis.ask("FLUSHALL");

        run("import", "jsonl", half.toString());
        assertThat(run("import", "jsonl", whole.toString())).contains("There already, and left as they are: 7");

        assertThat(stored("author:")).isEqualTo(authors);
        assertThat(content(export("again.jsonl"))).isEqualTo(content(whole));
        Map<String, List<String>> before = stored(ALL_KINDS);
        assertThat(run("import", "jsonl", whole.toString()))
                .startsWith("0\n")
                .contains("Brought in: 0 approved, 0 held, 0 rejected", "There already, and left as they are: 16");
        assertThat(stored(ALL_KINDS)).isEqualTo(before);
    }

    @Test
    void decisionThatWasBroughtIn_canBeUndone_andTheSiteIsToldFromThenOn() throws IOException {
        Path file = write(
                folder.resolve("archive.jsonl"),
                line("a-1", "approved", "2019-05-01T10:00:00Z", "\"text\":\"مقال مفيد\",\"name\":\"منى\""),
                line("a-2", "rejected", "2019-05-01T10:00:01Z", "\"text\":\"كلام آخر\",\"reason\":\"insult\""));
        assertThat(run("import", "jsonl", "--site", SITE.value(), file.toString()))
                .startsWith("0\n");
        CommentId approved = CommentId.ofArchive(SITE, "jsonl", "a-1");
        CommentId rejected = CommentId.ofArchive(SITE, "jsonl", "a-2");

        List<Decision> log = used.queue.decisions(rejected);
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().by()).isEqualTo("archive");
        assertThat(log.getFirst().at()).isEqualTo("2019-05-01T10:00:01Z");
        assertThat(log.getFirst().reason()).isEqualTo("insult");
        assertThat(used.queue.undo(log.getFirst().id(), "amina")).isInstanceOf(DecideResult.Decided.class);
        assertThat(used.find(rejected).state()).isEqualTo(State.HELD);
        assertThat(used.queue.decide(approved, 2, State.REJECTED, "other", "", "amina"))
                .isInstanceOf(DecideResult.Decided.class);

        assertThat(stored("approved").values().iterator().next()).contains("retracted", approved.toString());
        assertThat(run("check")).startsWith("0\n");
    }

    @Test
    void whatIsBroughtIn_isStrippedJudgedAndListed_asIfItHadComeToday() throws IOException {
        Path file = write(
                folder.resolve("archive.jsonl"),
                line(
                        "1",
                        "approved",
                        "2015-01-02T03:04:05Z",
                        "\"text\":\"أحسنت &amp; <b>بارك</b> الله فيك<script>alert(1)</script>\",\"name\":\"سعاد\","
                                + "\"email\":\"Souad@example.com\",\"url\":\"لا يوجد\",\"address\":\"192.0.2.7\""),
                line("2", "rejected", "2015-01-02T03:04:06Z", "\"text\":\"أنت كلب ابن كلب\",\"email\":\"no mail\""),
                line(
                        "3",
                        "approved",
                        "2015-01-02T03:04:07Z",
                        "\"text\":\"شكرا\",\"name\":\"سعاد\",\"email\":\"souad@example.com\""));

        String said = run("import", "jsonl", "--site", SITE.value(), file.toString());

        QueuedComment first = used.find(CommentId.ofArchive(SITE, "jsonl", "1"));
        assertThat(first.comment().original()).contains("<script>");
        assertThat(first.text()).startsWith("أحسنت & بارك الله فيك").doesNotContain("<");
        assertThat(first.comment().author().url()).isEmpty();
        assertThat(first.comment().author().addressKey()).hasSize(22);
        assertThat(first.verdict().outcome()).isEqualTo(Outcome.APPROVE);
        assertThat(first.verdict().judgedWith().isRecorded()).isTrue();
        assertThat(used.queue.standing(first).approved()).isEqualTo(2);
        assertThat(used.queue.byAuthor(first, 10)).hasSize(1);
        QueuedComment second = used.find(CommentId.ofArchive(SITE, "jsonl", "2"));
        assertThat(second.verdict().outcome()).isNotEqualTo(Outcome.APPROVE);
        assertThat(second.comment().author().email()).isEmpty();
        assertThat(said)
                .contains(
                        "Of the last 3 that the site decided about",
                        "would have rejected 0 (0.0%) that were published");
        assertThat(new RedisPublishedComments(RealRedis.connection(), Duration.ofDays(90), Clock.systemUTC())
                        .page(new PublishedQuery(SITE, "7", PublishedQuery.Order.NEWEST, "", 10))
                        .await()
                        .atMost(Duration.ofSeconds(10))
                        .items())
                .extracting(PublishedComment::text)
                .containsExactly("شكرا", first.text());
        assertThat(StoredValues.all(RealRedis.client())).doesNotContain("192.0.2.7");
    }

    @Test
    void rowsThatCannotBe_areRefused_andStandInTheFile() throws IOException {
        String old = "2020-01-01T00:00:00Z";
        Path file = write(
                folder.resolve("archive.jsonl"),
                "not json",
                "[]",
                line("1", "published", old, "\"text\":\"نص\""),
                line("2", "approved", "yesterday", "\"text\":\"نص\""),
                line("3", "approved", "2999-01-01T00:00:00Z", "\"text\":\"نص\""),
                line("4", "approved", old, "\"text\":\"<b></b>\""),
                line("5", "approved", old, "\"text\":\"" + "ن".repeat(5001) + "\""),
                line("6", "approved", old, "\"text\":7"),
                line("7", "approved", old, "\"text\":\"نص\",\"verdict\":{\"outcome\":\"PERHAPS\"}"),
                line(
                        "8",
                        "approved",
                        old,
                        "\"text\":\"نص\",\"verdict\":{\"outcome\":\"HOLD\"},\"decisions\":[{\"undoes\":1}]"),
                line("other-00000000000000000000", "approved", old, "\"text\":\"نص\""),
                line("9", "approved", old, "\"text\":\"نص سليم\""));
        Path refused = folder.resolve("refused.jsonl");

        String said = run("import", "jsonl", "--site", SITE.value(), "--refused", refused.toString(), file.toString());

        assertThat(said)
                .startsWith("1\n")
                .contains("Brought in: 1 approved", "Left out: 1 comments of other sites", "The refused rows are in");
        List<JsonNode> rows =
                Files.readAllLines(refused).stream().map(ImportExportTest::json).toList();
        assertThat(rows)
                .extracting(row ->
                        row.path("place").asText() + ": " + row.path("reason").asText())
                .containsExactly(
                        "line 1: it is no JSON object on a line of its own",
                        "line 2: it is no JSON object on a line of its own",
                        "line 3: its state is neither held nor approved nor rejected",
                        "line 4: its submitted_at is no time such as 2026-11-24T10:15:30Z",
                        "line 8: its text is no text",
                        "line 9: its verdict cannot be read",
                        "line 10: one of its decisions undoes none that comes before it",
                        "line 5: its date lies before 1990 or in the future",
                        "line 6: its text says nothing without markup",
                        "line 7: its text is longer than 5000 letters");
        assertThat(Files.getPosixFilePermissions(refused)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(run("import", "jsonl", "--refused", refused.toString(), file.toString()))
                .as("it is not written over")
                .startsWith("1\n")
                .contains("exists already");
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sitesThatAreNotConfigured_areRefused() throws IOException {
        Path file = write(
                folder.resolve("archive.jsonl"),
                line("closed-00000000000000000000", "approved", "2020-01-01T00:00:00Z", "\"text\":\"نص\""));

        assertThat(run("import", "jsonl", file.toString()))
                .startsWith("1\n")
                .contains("Refused: 1, because its site is not in the configuration");
        assertThat(run("import", "jsonl", "--site", "closed", file.toString()))
                .startsWith("2\n")
                .contains("--site: the configuration has no site 'closed'");
    }

    @Test
    void dryRun_saysTheSame_andWritesNothing() throws IOException {
        used.comment(MONA);
        Path file = export("export.jsonl");
        RealRedis.ask("FLUSHALL");

        assertThat(run("import", "jsonl", "--dry-run", file.toString()))
                .startsWith("0\n")
                .contains("Would be brought in: 2 approved, 3 held, 3 rejected");

        assertThat(StoredValues.read(RealRedis.client())).isEmpty();
    }

    @Test
    void withAnotherSecret_authorsGetNewKeys() throws IOException {
        CommentId id = used.send(MONA, " مع مفتاح آخر", Outcome.APPROVE);
        String key = used.find(id).comment().author().key();
        Path file = export("export.jsonl.gz");
        RealRedis.ask("FLUSHALL");

        String said = run(
                Map.of("mizan.secret", "another-secret-of-32-characters-x"),
                new ByteArrayOutputStream(),
                "import",
                "jsonl",
                file.toString());

        assertThat(said).startsWith("0\n");
        QueuedComment brought = used.find(id);
        assertThat(brought.comment().author().email()).isEqualTo(MONA.email());
        assertThat(brought.comment().author().key()).hasSize(22).isNotEqualTo(key);
        assertThat(brought.comment().author().addressKey()).isEmpty();
    }

    @Test
    void olderThanTheRetention_itLivesFromTheImportOn() throws IOException {
        Path file = write(
                folder.resolve("archive.jsonl"),
                line("1", "approved", "2009-01-01T00:00:00Z", "\"text\":\"قديم جدا\""),
                line("2", "held", "2009-01-01T00:00:01Z", "\"text\":\"ينتظر منذ سنين\""));

        run("import", "jsonl", "--site", SITE.value(), file.toString());
        used.queue.removeExpired(SITE);
        used.settleUndecided();

        CommentId approved = CommentId.ofArchive(SITE, "jsonl", "1");
        CommentId held = CommentId.ofArchive(SITE, "jsonl", "2");
        assertThat(used.find(approved).state()).isEqualTo(State.APPROVED);
        assertThat(used.queue.decisions(approved)).hasSize(1);
        assertThat(used.find(held).state()).as("nobody had the time to decide").isEqualTo(State.HELD);
        String life = RealRedis.ask("PTTL", "mizan:{" + SITE + "}:comment:" + approved.code())
                .toString();
        assertThat(Duration.ofMillis(Long.parseLong(life))).isBetween(Duration.ofDays(89), Duration.ofDays(90));
    }

    @Test
    void manyCommentsOfOneMoment_andThoseOfAnAttack_areAllWrittenOut() throws IOException {
        used.doAllButComments();
        CommentId ofAttack = used.sendInAttack(MONA, " في هجوم");
        String[] lines = new String[1201];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line("m-" + i, "approved", "2018-01-01T00:00:00Z", "\"text\":\"تعليق رقم " + i + "\"");
        }
        run(
                "import",
                "jsonl",
                "--site",
                SITE.value(),
                write(folder.resolve("many.jsonl"), lines).toString());

        List<String> written = Files.readAllLines(export("all.jsonl", "--site", SITE.value()));

        assertThat(written).hasSize(1 + 1201 + 1).doesNotHaveDuplicates();
        assertThat(written)
                .filteredOn(line -> line.contains(ofAttack.toString()))
                .hasSize(1);
    }

    @Test
    void export_knowsSitesAndTimes_andWritesToStandardOutput() throws IOException {
        used.comment(MONA);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        assertThat(run(Map.of(), printed, "export", "--site", SITE.value())).startsWith("0\n");
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(9);
        assertThat(lines.getFirst()).contains("\"type\":\"mizan\",\"format\":1");
        assertThat(lines).as("the audit log belongs to no site").noneMatch(line -> line.contains("audit"));

        printed.reset();
        assertThat(run(Map.of(), printed, "export", "--since", "2999-01-01")).startsWith("0\n");
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("\"type\":\"comment\"");
        assertThat(run("export", "--since", "gestern")).startsWith("2\n").contains("--since: a day such as");
        assertThat(run("export", "--site", "No Site")).startsWith("2\n");
    }

    @Test
    void exportToTrain_isWhatPeopleDecided(@TempDir Path folder) throws IOException {
        used.comment(MONA);
        CommentId advert = used.send(MONA, " إعلان\nفي سطرين", Outcome.HOLD);
        used.queue.decide(advert, 1, State.REJECTED, "advert", "", "amina");
        Path file = export("train.tsv", "--format", "train");

        LabelledFile labelled = LabelledFile.read(file);

        assertThat(labelled.comments())
                .extracting(LabelledComment::kind, LabelledComment::abuse, LabelledComment::spam)
                .containsExactlyInAnyOrder(
                        tuple("published", Label.UNLABELLED, Label.UNLABELLED),
                        tuple("insult", Label.POSITIVE, Label.NEGATIVE),
                        tuple("advert", Label.NEGATIVE, Label.POSITIVE));
        assertThat(labelled.comments()).anyMatch(comment -> comment.text().endsWith("إعلان\nفي سطرين"));
    }

    @Test
    void fileOfAnotherFormat_orNoFile_isNamed() throws IOException {
        Path file = write(folder.resolve("future.jsonl"), "{\"type\":\"mizan\",\"format\":2}");

        assertThat(run("import", "jsonl", file.toString())).startsWith("1\n").contains("line 1: this is format 2");
        assertThat(run("import", "jsonl", folder.resolve("none").toString()))
                .startsWith("1\n")
                .contains("there is no file");
    }

    @Test
    void compressedFileThatIsCutShort_isNamed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write((line("a:1", "approved", "2026-01-01T00:00:00Z", "\"text\":\"نص\"") + "\n")
                    .repeat(100)
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = compressed.toByteArray();
        Path file = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9));

        assertThat(run("import", "jsonl", file.toString(), "--site", SITE.value(), "--dry-run"))
                .startsWith("1\n")
                .contains(file + " is compressed, and cut short or damaged after " + (whole.length - 9) + " bytes")
                .contains("copy it again");
    }

    @Test
    void fileThatIsNoUtf8_isNamedWithLineAndByte() throws IOException {
        Path file = folder.resolve("arabic.jsonl");
        Files.write(
                file,
                (line("a:1", "approved", "2026-01-01T00:00:00Z", "\"text\":\"good\"") + "\n"
                                + line("a:2", "approved", "2026-01-01T00:00:00Z", "\"text\":\"نص\"") + "\n")
                        .getBytes(Charset.forName("windows-1256")));

        assertThat(run("import", "jsonl", file.toString(), "--site", SITE.value(), "--dry-run"))
                .startsWith("1\n")
                .contains(file + ":2: this is not UTF-8 (at byte ", "iconv", "shown as �");
    }
}
