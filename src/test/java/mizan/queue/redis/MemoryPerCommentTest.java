package mizan.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Circumstances;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.Receipt;
import mizan.comment.RecentActivity;
import mizan.digest.Digests;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.ActivityLog;
import mizan.queue.RateLimits;
import mizan.queue.Submission;
import mizan.redis.RedisReplies;
import mizan.signal.AnalyzedComment;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many bytes of Redis a comment takes, with everything that is kept because of it: itself, lists, streams, records, counters of
 * activity, statistics. Each is by another author from another address, judged by rules and model as shipped. Prints
 * the bytes by kind of key.
 */
@ExtendWith(RealRedis.class)
class MemoryPerCommentTest {

    private static final int SHORT = 1000;
    private static final int COMMENTS = 256;
    private static final int LONG_COMMENTS = 96;

    /** What goes within three hours, whatever becomes of the comment. */
    private static final List<String> BRIEF = List.of("activity", "articles", "repeat");

    private static final List<String> PARTED = List.of(
            "activity",
            "articles",
            "author",
            "comment",
            "held:article",
            "held:reason",
            "held:traits",
            "published",
            "repeat",
            "statistics");
    private static final int HOMEPAGE = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static String[] ordinary = {};
    private static String[] abusive = {};

    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), clock);
    private final RedisActivityLog activity =
            new RedisActivityLog(RealRedis.connection(), new RateLimits(0, 0, 0, 0), clock);
    private final Random random = new Random(20261130);

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("src", "test", "resources", "newsroom", "comments.tsv");
        ordinary = words(file, Label.NEGATIVE);
        abusive = words(file, Label.POSITIVE);
    }

    private static String[] words(Path file, Label abuse) throws IOException {
        return LabelledFile.read(file).comments().stream()
                .filter(comment -> comment.abuse() == abuse)
                .map(LabelledComment::text)
                .flatMap(text -> Stream.of(text.split("\\s+")))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({"APPROVE", "HOLD", "REJECT"})
    void ordinaryLengths_areSmall(Outcome outcome) {
        Bytes ofShort = bytes("letters", 80, outcome);
        Bytes ofOrdinary = bytes("letters", 300, outcome);

        assertThat(ofShort.lasting()).isLessThan(2_200);
        assertThat(ofOrdinary.lasting()).isLessThan(2_600);
        assertThat(ofOrdinary.all() - ofOrdinary.stream()).isLessThan(3_300);
    }

    @ParameterizedTest
    @CsvSource({
        "letters, APPROVE",
        "letters, HOLD",
        "letters, REJECT",
        "emoji, APPROVE",
        "emoji, HOLD",
        "emoji, REJECT",
        "homepage, APPROVE",
        "homepage, HOLD",
        "homepage, REJECT",
        "markup, HOLD"
    })
    void longTexts_takeAtMostTwiceTheirOwnBytes(String kind, Outcome outcome) {
        Bytes bytes = bytes(kind, 5000, outcome);

        assertThat(bytes.lasting()).isLessThan(ownBytes(kind));
        assertThat(bytes.all() - bytes.stream()).isLessThan(ownBytes(kind));
    }

    @Test
    void kinds_haveTheirLength() {
        assertThat(text("letters", 80, Outcome.APPROVE)).hasSize(80);
        assertThat(text("markup", 5000, Outcome.APPROVE)).hasSize(5000);
    }

    private double ownBytes(String kind) {
        String text = text(kind, 5000, Outcome.APPROVE) + homepage(kind);
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Bytes a comment, of many.
     *
     * @param stream what the approved stream takes, which says the text twice, and of which only so many entries are kept until
     *     consumers have acknowledged them
     * @param brief what goes within three hours
     */
    private record Bytes(double all, double stream, double brief) {

        double lasting() {
            return all - stream - brief;
        }
    }

    private Bytes bytes(String kind, int length, Outcome outcome) {
        int comments = length > SHORT ? LONG_COMMENTS : COMMENTS;
        // Scripts stay with the server.
        add(kind, length, outcome, 0);
        RealRedis.ask("FLUSHALL");
        long before = memory();
        for (int i = 0; i < comments; i++) {
            add(kind, length, outcome, i);
        }
        double all = (memory() - before) / (double) comments;
        Map<String, Long> kinds = byKind(comments);
        double brief =
                BRIEF.stream().mapToLong(name -> kinds.getOrDefault(name, 0L)).sum();
        Bytes bytes = new Bytes(all, kinds.getOrDefault("approved", 0L), brief);
        System.out.printf(
                "%s %d %s: %.0f bytes a comment, %.0f of them last, %s%n",
                kind, length, outcome, all, bytes.lasting(), kinds);
        return bytes;
    }

    private void add(String kind, int length, Outcome outcome, int number) {
        Receipt receipt = Receipt.random(Samples.SITE, random);
        ArticleRef article = new ArticleRef("47" + number % 10, "https://demo.example/articles/47" + number % 10);
        String typed = text(kind, length, outcome);
        String name = "سعاد " + number;
        String email = "reader" + number + "@mail.example";
        AnalyzedComment analyzed = ShippedPipelines.RULES_AND_MODEL.analyze(
                new Draft(Samples.SITE, article, name, email, homepage(kind), typed, Circumstances.ORDINARY));
        Verdict judged = ShippedPipelines.RULES_AND_MODEL.moderate(analyzed, RecentActivity.NONE);
        Author author = new Author(
                name,
                email,
                homepage(kind),
                Digests.shortSha256("author " + number),
                Digests.shortSha256("standing " + number),
                Digests.shortSha256("address " + number),
                "");
        Comment comment = new Comment(
                receipt.commentId(),
                article,
                author,
                typed,
                analyzed.text().clean().text(),
                Samples.NOW.plusMillis(number));
        ActivityLog.Sender sender =
                new ActivityLog.Sender(author.key(), author.standingKey(), author.addressKey(), author.addressKey());
        activity.record(Samples.SITE, "1", sender, analyzed.text().fingerprint(), Set.of(), 600)
                .await()
                .atMost(PATIENCE);
        queue.add(new Submission(
                        comment,
                        new Verdict(outcome, judged.spam(), judged.abuse(), judged.signals(), judged.decidedBy()),
                        analyzed.text().fingerprint(),
                        receipt,
                        ""))
                .await()
                .atMost(PATIENCE);
    }

    private String text(String kind, int length, Outcome outcome) {
        return switch (kind) {
            case "emoji" -> emoji(length);
            case "markup" -> marked(length, outcome);
            default -> words(length, outcome);
        };
    }

    /** Held ones have a link, rejected ones are of abusive words. */
    private String words(int length, Outcome outcome) {
        StringBuilder text = new StringBuilder(length + 100);
        if (outcome == Outcome.HOLD) {
            text.append("example").append(random.nextInt(1000)).append(".com ");
        }
        String[] words = outcome == Outcome.REJECT ? abusive : ordinary;
        while (text.length() < length) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        text.setLength(length);
        text.setCharAt(length - 1, '.');
        return text.toString();
    }

    private String marked(int length, Outcome outcome) {
        String text = words(length, outcome);
        StringBuilder marked = new StringBuilder(length + 100);
        for (String word : text.split(" ")) {
            marked.append("<b>").append(word).append("</b> ");
        }
        marked.setLength(length - 1);
        return marked.append('.').toString();
    }

    private String emoji(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(0x1F600 + random.nextInt(0x50));
        }
        return text.toString();
    }

    private static String homepage(String kind) {
        return kind.equals("homepage") ? "https://souad.example/" + "a1b2c3d4/".repeat(HOMEPAGE / 9) : "";
    }

    /** What the data set takes, with the tables of keys and of lives; neither clients nor buffers. */
    private static long memory() {
        Response stats = RealRedis.ask("MEMORY", "STATS");
        long bytes =
                RedisReplies.number(RedisReplies.value(stats, "dataset.bytes").orElseThrow());
        Response database = RedisReplies.value(stats, "db.0").orElse(null);
        if (database == null) {
            return bytes;
        }
        return bytes
                + RedisReplies.number(
                        RedisReplies.value(database, "overhead.hashtable.main").orElseThrow())
                + RedisReplies.number(RedisReplies.value(database, "overhead.hashtable.expires")
                        .orElseThrow());
    }

    private static Map<String, Long> byKind(int comments) {
        Map<String, Long> kinds = new TreeMap<>();
        for (String key : RedisReplies.texts(RealRedis.ask("KEYS", "*"))) {
            String name = key.replaceAll("^mizan:\\{[^}]*}:", "");
            String kind = PARTED.stream().filter(name::startsWith).findFirst().orElse(name);
            long bytes = RedisReplies.number(RealRedis.ask("MEMORY", "USAGE", key, "SAMPLES", "0"));
            kinds.merge(kind, bytes, Long::sum);
        }
        kinds.replaceAll((kind, bytes) -> bytes / comments);
        kinds.values().removeIf(bytes -> bytes == 0);
        return kinds;
    }
}
