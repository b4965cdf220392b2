package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import mizan.cli.ArchiveRuns;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.redis.RedisSecrets;
import mizan.testsupport.OrdinaryText;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes to bring in an archive, and to write it out again: {@code ./mizan test -Dtest=ImportBench
 * -Dexcluded.tags=none -Dimport.comments=100000}.
 */
@Tag("bench")
@ExtendWith(RealRedis.class)
class ImportBench {

    private static final int COMMENTS = Integer.getInteger("import.comments", 20_000);
    private static final int UNPUBLISHED_IN = 5;
    private static final int AUTHORS = 5_000;
    private static final int ITEMS = 2_000;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void archiveOfANewspaper() throws IOException {
        new RedisSecrets(RealRedis.connection()).secret();
        Path file = folder.resolve("comments.tsv");
        write(file);

        String imported = timed("import", "k2", "--site", "akhbar", "--unpublished", "rejected", file.toString());
        String again = timed("import", "k2", "--site", "akhbar", "--unpublished", "rejected", file.toString());
        timed(
                "export",
                "--site",
                "akhbar",
                "--out",
                folder.resolve("all.jsonl.gz").toString());

        assertThat(imported).contains("Brought in: ");
        assertThat(again).contains(String.format(Locale.ROOT, "left as they are: %,d", COMMENTS));
    }

    /** Texts that were written for this project, each with words behind it that make it unlike all others. */
    private static void write(Path file) throws IOException {
        List<LabelledComment> texts =
                LabelledFile.read(Path.of("src/test/resources/newsroom/comments.tsv")).comments().stream()
                        .filter(text -> text.abuse() == Label.NEGATIVE && text.spam() == Label.NEGATIVE)
                        .toList();
        Path written = Path.of("src/main/resources/mizan/learning/train/written_adverts.tsv");
        List<LabelledComment> adverts = LabelledFile.read(written).comments().stream()
                .filter(text -> text.spam() == Label.POSITIVE)
                .toList();
        Random random = new Random(20261130);
        Instant time = Instant.parse("2012-01-01T00:00:00Z");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("id\titemID\tuserID\tuserName\tcommentDate\tcommentText\tcommentEmail\tcommentURL\tpublished\n");
            for (int i = 1; i <= COMMENTS; i++) {
                boolean isPublished = random.nextInt(UNPUBLISHED_IN) > 0;
                List<LabelledComment> source = isPublished ? texts : adverts;
                String text = source.get(random.nextInt(source.size()))
                                .text()
                                .replace('\t', ' ')
                                .replace('\n', ' ') + " " + OrdinaryText.next();
                int author = random.nextInt(AUTHORS);
                time = time.plusSeconds(random.nextInt(7200));
                rows.write(String.join(
                        "\t",
                        Integer.toString(i),
                        Integer.toString(1 + random.nextInt(ITEMS)),
                        "0",
                        "قارئ " + author,
                        DATE.format(time),
                        text,
                        "reader" + author + "@example.com",
                        "",
                        isPublished ? "1" : "0"));
                rows.write('\n');
            }
        }
    }

    /** Of this process and of the Redis that it started. */
    private static Duration processorTime() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static String timed(String... arguments) {
        StringWriter printed = new StringWriter();
        long begun = System.nanoTime();
        Duration before = processorTime();
        ArchiveRuns.run(new PrintWriter(printed), arguments);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf(
                Locale.ROOT,
                "%s %s: %,d comments in %.1f s (%.1f s of a processor), %,d a second%n%s%n",
                arguments[0],
                arguments[1],
                COMMENTS,
                taken.toMillis() / 1000.0,
                processorTime().minus(before).toMillis() / 1000.0,
                COMMENTS * 1000L / Math.max(1, taken.toMillis()),
                printed);
        return printed.toString();
    }
}
