package mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mizan.archive.UsedRedis.Reader;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.BulkId;
import mizan.queue.Edition;
import mizan.queue.State;
import mizan.testsupport.RealRedis;
import mizan.testsupport.StoredValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Once the retention is over, nothing of a comment is left but what the documentation names. */
@ExtendWith(RealRedis.class)
class RetentionTest {

    private static final Duration RETENTION = Duration.ofSeconds(2);
    private static final Set<String> LIVES_OF_COMMENTS =
            Set.of("mizan.retention", "mizan.held-retention", "mizan.repeat-window");

    @Test
    void afterItsRetention_nothingOfAComment_isLeft() {
        UsedRedis used = new UsedRedis(RealRedis.connection(), RETENTION, RETENTION, Clock.systemUTC());
        used.doAllButComments();
        List<CommentId> ids = List.of(
                used.send(Reader.SOMEBODY, " أول", Outcome.APPROVE),
                used.send(Reader.SOMEBODY, " ثان", Outcome.REJECT),
                used.send(Reader.SOMEBODY, " ثالث ينتظر قرارا", Outcome.HOLD),
                used.send(Reader.SOMEBODY, " رابع ينتظر قرارا", Outcome.HOLD),
                used.send(Reader.SOMEBODY, " خامس لا يقرر فيه أحد", Outcome.HOLD));
        used.queue.edit(ids.get(0), 1, new Edition("نص آخر", "منى"), Reader.SOMEBODY.note(), "amina");
        used.queue.note(ids.get(1), Reader.SOMEBODY.note(), "amina");
        used.queue.decide(ids.get(2), 1, State.APPROVED, "", Reader.SOMEBODY.note(), "amina");
        used.queue.decideHeld(List.of(ids.get(3)), State.REJECTED, "insult", "", "amina", BulkId.random());
        used.callWebhooks();
        used.endAttacks();

        await().atMost(Duration.ofSeconds(20)).pollDelay(RETENTION).untilAsserted(() -> {
            used.sweep();
            assertThat(leftByRetention()).isEmpty();
        });

        String left = StoredValues.all(RealRedis.client());
        assertThat(List.of(
                        Reader.SOMEBODY.email(),
                        Reader.SOMEBODY.name(),
                        Reader.SOMEBODY.url(),
                        Reader.SOMEBODY.text(),
                        Reader.SOMEBODY.note()))
                .noneMatch(left::contains);
        // What the table names with a life of its own: counters of the last hours, and deliveries with ids for a week.
        assertThat(namesOfLeft(ids)).isSubsetOf("mizan:{desk}:delivery:<hash>");
    }

    private static boolean isOfHeld(String key) {
        return KeyKind.of(key).orElseThrow().life().length().equals("until decided");
    }

    /** What a kind that lives by the retention of comments still holds. */
    private static Map<String, Object> leftByRetention() {
        Map<String, Object> left = new TreeMap<>(StoredValues.read(RealRedis.client()));
        left.values().removeIf(value -> value.toString().isEmpty());
        left.keySet().removeIf(key -> {
            List<String> settings = KeyKind.of(key).orElseThrow().life().settings();
            return settings.stream().noneMatch(LIVES_OF_COMMENTS::contains) && !isOfHeld(key);
        });
        return left;
    }

    private static List<String> namesOfLeft(List<CommentId> ids) {
        return StoredValues.read(RealRedis.client()).entrySet().stream()
                .filter(entry -> ids.stream().anyMatch(id -> (entry.getKey() + entry.getValue()).contains(id.code())))
                .map(entry -> KeyKind.of(entry.getKey()).orElseThrow().title())
                .distinct()
                .toList();
    }
}
