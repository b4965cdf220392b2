package mizan.queue.attack.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mizan.comment.ArticleRef;
import mizan.comment.Author;
import mizan.comment.Circumstances;
import mizan.comment.Comment;
import mizan.comment.Draft;
import mizan.comment.Receipt;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.ActivityLog.Sender;
import mizan.queue.RateLimits;
import mizan.queue.Submission;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.AttackRule.Beginning;
import mizan.queue.attack.AttackRule.Modes;
import mizan.queue.attack.AttackSettings;
import mizan.queue.redis.RedisActivityLog;
import mizan.queue.redis.RedisReviewQueue;
import mizan.signal.AnalyzedComment;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand people whom nobody knows write within one minute: readers about news are no attack, senders of adverts are. */
@ExtendWith(RealRedis.class)
class NewsReadersAndJunkTest {

    private static final int SENDERS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MovableClock clock = new MovableClock(NOW);
    private final RedisActivityLog log =
            new RedisActivityLog(RealRedis.connection(), new RateLimits(0, 0, 0, 0), clock);
    private final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(90), 100_000, Duration.ofMinutes(10), clock);
    private final AttackRule rule = new AttackRule(AttackSettings.DEFAULT);
    private final Random random = new Random(5);
    private int approved;

    @Test
    void readersWhoWriteAboutNews_areNoAttack() throws IOException {
        List<String> comments = texts("src/test/resources/newsroom/comments.tsv", "0", "0");
        List<String> insults = texts("src/test/resources/newsroom/comments.tsv", "1", "0");
        // More insults than newsrooms report of their worst threads.
        for (int i = 0; i < comments.size(); i += 5) {
            comments.set(i, insults.get(i / 5 % insults.size()));
        }

        assertThat(attackOf(comments)).isEmpty();
        assertThat(approved).as("of %d", SENDERS).isGreaterThan(SENDERS / 2);
    }

    @Test
    void sendersOfAdverts_areAnAttack() throws IOException {
        assertThat(attackOf(texts("src/main/resources/mizan/learning/train/written_adverts.tsv", "", "1")))
                .contains(new Beginning("7", AttackKind.NEWCOMERS));
        assertThat(approved).as("before it began").isLessThan(AttackSettings.DEFAULT.perMinute() / 2);
    }

    /** The attack that begins while texts come in, each of two others: no two are the same. */
    private Optional<Beginning> attackOf(List<String> texts) {
        for (int i = 0; i < SENDERS; i++) {
            Optional<Beginning> found = send(i, text(texts, i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Each text alone, and then with another one behind it. */
    private String text(List<String> texts, int number) {
        String text = texts.get(number % texts.size());
        return number < texts.size() ? text : text + " " + texts.get(random.nextInt(texts.size()));
    }

    private Optional<Beginning> send(int number, String text) {
        String author = "reader-" + number;
        AnalyzedComment analyzed = ShippedPipelines.RULES_AND_MODEL.analyze(
                new Draft(SITE, new ArticleRef("7", ""), "قارئ", "", "", text, new Circumstances(false, false, false)));
        Noted noted = (Noted) log.record(
                        SITE,
                        "7",
                        new Sender(author, author, "address-" + number, ""),
                        analyzed.text().fingerprint(),
                        List.of(),
                        100)
                .await()
                .atMost(PATIENCE);
        Verdict verdict = ShippedPipelines.RULES_AND_MODEL.moderate(analyzed, noted.activity());
        approved += verdict.outcome() == Outcome.APPROVE ? 1 : 0;
        add(author, text, analyzed, verdict);
        return rule.begins("7", noted.attacks(), Modes.AUTOMATIC, 0);
    }

    private void add(String author, String text, AnalyzedComment analyzed, Verdict verdict) {
        Receipt receipt = Receipt.random(SITE, random);
        Comment comment = new Comment(
                receipt.commentId(),
                new ArticleRef("7", ""),
                new Author("قارئ", "", "", author, "address"),
                text,
                analyzed.text().clean().text(),
                NOW);
        queue.add(new Submission(comment, verdict, analyzed.text().fingerprint(), receipt, "", null, true))
                .await()
                .atMost(PATIENCE);
    }

    /** The texts of a file with these labels. */
    private static List<String> texts(String file, String abuse, String spam) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] columns = line.split("\t");
            if (columns.length > 3 && columns[2].equals(abuse) && columns[3].equals(spam)) {
                texts.add(columns[1]);
            }
        }
        return texts;
    }
}
