package mizan.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.desk.article.ArticleTitles;
import mizan.desk.live.LiveFeed.Told;
import mizan.queue.Journal;
import mizan.queue.JournalEntry;
import mizan.queue.JournalPage;
import mizan.queue.State;
import org.junit.jupiter.api.Test;

/** The feed of one site over a journal that fails at times and holds entries that cannot be read. */
class LiveFeedTest {

    private static final SiteId SITE = new SiteId("demo");
    private static final Duration LONG = Duration.ofSeconds(15);

    /** Entries at 1, 2, 3 ... milliseconds, some of which cannot be read. */
    private static final class UnreliableJournal implements Journal {

        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final IntPredicate isUnreadable;
        private volatile int size;
        private volatile int failingCall = -1;

        UnreliableJournal(int size, IntPredicate isUnreadable) {
            this.size = size;
            this.isUnreadable = isUnreadable;
        }

        @Override
        public Uni<String> end(SiteId site) {
            return Uni.createFrom().item(size + "-0");
        }

        @Override
        public Uni<JournalPage> after(SiteId site, String position, int limit) {
            asked.add(position);
            if (asked.size() == failingCall) {
                return Uni.createFrom().failure(new IllegalStateException("Redis is away"));
            }
            int from = Integer.parseInt(position.substring(0, position.indexOf('-')));
            int to = Math.min(size, from + limit);
            List<JournalEntry> entries = IntStream.rangeClosed(from + 1, to)
                    .filter(isUnreadable.negate())
                    .mapToObj(UnreliableJournal::entry)
                    .toList();
            return Uni.createFrom().item(new JournalPage(entries, Math.max(from, to) + "-0", to - from == limit));
        }

        private static JournalEntry entry(int number) {
            return new JournalEntry(
                    JournalEntry.Event.HELD,
                    number + "-0",
                    CommentId.parse("demo-0123456789abcdefghjk").orElseThrow(),
                    "42",
                    "rules",
                    Instant.EPOCH,
                    State.HELD,
                    "");
        }
    }

    private final List<Told> told = new CopyOnWriteArrayList<>();

    @Test
    void secondBatchThatFails_isReadAgain_andNothingIsLeftOut() {
        UnreliableJournal journal = new UnreliableJournal(500, number -> false);
        journal.failingCall = 2;
        Runnable end = new LiveFeed(SITE, journal, ids -> new ArticleTitles.Known(Map.of())).listen(told::add, "0-0");

        await().atMost(LONG).until(() -> told.size() >= 500);
        journal.size = 510;
        await().atMost(LONG).until(() -> told.size() >= 510);
        end.run();

        assertThat(milliseconds()).containsExactlyElementsOf(numbers(1, 510));
    }

    @Test
    void batchWithUnreadableEntries_isNotTheLast() {
        UnreliableJournal journal = new UnreliableJournal(450, number -> number % 10 == 0);
        Runnable end = new LiveFeed(SITE, journal, ids -> new ArticleTitles.Known(Map.of())).listen(told::add, "0-0");

        await().atMost(LONG).until(() -> told.size() >= 405);
        end.run();

        assertThat(milliseconds())
                .containsExactlyElementsOf(numbers(1, 450).stream()
                        .filter(number -> number % 10 != 0)
                        .toList());
    }

    @Test
    void unreadableNewestEntry_isReadOnce() {
        UnreliableJournal journal = new UnreliableJournal(0, number -> number == 1);
        Runnable end = new LiveFeed(SITE, journal, ids -> new ArticleTitles.Known(Map.of())).listen(told::add, null);
        await().atMost(LONG).until(() -> journal.asked.size() >= 2);
        journal.size = 1;
        await().atMost(LONG).until(() -> journal.asked.contains("1-0"));
        int before = journal.asked.size();
        await().atMost(LONG).until(() -> journal.asked.size() >= before + 3);
        end.run();

        assertThat(journal.asked.subList(before, before + 3)).containsOnly("1-0");
        assertThat(told).isEmpty();
    }

    @Test
    void listenerThatMissedTooMuch_isToldToReadAnew_andGoesOnFromThere() {
        UnreliableJournal journal = new UnreliableJournal(5000, number -> false);
        Runnable end = new LiveFeed(SITE, journal, ids -> new ArticleTitles.Known(Map.of())).listen(told::add, "0-0");

        await().atMost(LONG)
                .until(() -> !told.isEmpty() && told.getLast().place().milliseconds() == 5000);
        journal.size = 5001;
        await().atMost(LONG).until(() -> told.getLast().place().milliseconds() == 5001);
        end.run();

        assertThat(told)
                .filteredOn(event -> event.change().event().equals("reset"))
                .hasSize(1);
    }

    private List<Long> milliseconds() {
        return told.stream().map(event -> event.place().milliseconds()).toList();
    }

    private static List<Long> numbers(int from, int to) {
        List<Long> numbers = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
