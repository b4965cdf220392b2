package mizan.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mizan.comment.SiteId;
import mizan.deliver.cms.CmsDestination;
import mizan.deliver.cms.Database;
import mizan.deliver.cms.K2;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.testsupport.RealMariaDb;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a stream in a real Redis into K2's table in a real MariaDB. */
@ExtendWith({RealRedis.class, RealMariaDb.class})
class DeliveryTest {

    private static final Duration TAKE_OVER = Duration.ofMillis(200);

    private final K2Database k2 = K2Database.utf8mb4();
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final DeliveryFigures figures = new DeliveryFigures("akhbar", "k2", Clock.systemUTC());
    private final List<List<String>> cleared = Collections.synchronizedList(new ArrayList<>());

    private CmsDestination destination() {
        return new CmsDestination(new K2("jos_", false), new Database(k2.url(), "root", "root"), false);
    }

    private static RedisApprovedStream stream(String consumer) {
        return new RedisApprovedStream(RealRedis.connection(), new SiteId("akhbar"), "k2", consumer);
    }

    private Delivery delivery(String consumer, Destination destination) {
        return new Delivery(
                stream(consumer),
                destination,
                new CacheClearing(List.of(cleared::add), figures, lines::add),
                figures,
                new Delivery.Settings(true, TAKE_OVER, Duration.ofMinutes(1)),
                lines::add);
    }

    private void runOnce(String consumer) {
        try (Destination destination = destination()) {
            delivery(consumer, destination).run();
        }
    }

    @Test
    void approvedEditedRetracted_endInTheTable() {
        StreamWriter.add("approved", 1);
        StreamWriter.add("approved", 2);
        StreamWriter.add("edited", 2, "text", "نص آخر");
        StreamWriter.add("approved", 3);
        StreamWriter.add("retracted", 3);

        runOnce("worker");

        assertThat(k2.comments()).extracting(K2Database.Row::published).containsExactly(1, 1, 0);
        assertThat(k2.comments().get(1).text()).isEqualTo("نص آخر");
        assertThat(lines.getLast()).isEqualTo("5 entries delivered");
        assertThat(cleared).containsExactly(List.of("7"));
        assertThat(figures.prometheus())
                .contains("mizan_deliver_entries_total{site=\"akhbar\",destination=\"k2\",outcome=\"inserted\"} 3\n")
                .contains("mizan_deliver_pending_entries{site=\"akhbar\",destination=\"k2\"} 0\n");
    }

    @Test
    void nextRun_goesOnWhereTheLastOneEnded() {
        StreamWriter.add("approved", 1);
        runOnce("worker");
        StreamWriter.add("approved", 2);
        runOnce("other worker");

        assertThat(k2.comments()).hasSize(2);
        assertThat(lines).contains("1 entries delivered");
    }

    /** As when Redis comes back without what it held. */
    @Test
    void groupThatIsGone_isMadeAgain_whileTheWorkerRuns() throws Exception {
        StreamWriter.add("approved", 1);
        try (Destination destination = destination()) {
            Delivery running = new Delivery(
                    stream("worker"),
                    destination,
                    new CacheClearing(List.of(cleared::add), figures, lines::add),
                    figures,
                    new Delivery.Settings(false, TAKE_OVER, Duration.ofMinutes(1)),
                    lines::add);
            CompletableFuture<Void> work = CompletableFuture.runAsync(running::run);
            await().atMost(Duration.ofSeconds(20)).until(() -> k2.comments().size() == 1);

            RealRedis.ask("FLUSHALL");
            StreamWriter.add("approved", 2);

            await().atMost(Duration.ofSeconds(40)).until(() -> k2.comments().size() == 2);
            running.stop();
            work.get(30, TimeUnit.SECONDS);
        }
    }

    /** What a worker that dies between COMMIT and XACK leaves. */
    @Test
    void entriesStoredAndNotAcknowledged_areTakenOverWithoutDoubles() {
        StreamWriter.addMany(1, 21);
        try (Destination destination = destination()) {
            RedisApprovedStream dying = stream("dying");
            dying.join();
            destination.write(dying.readNew(20, Duration.ZERO));
        }
        assertThat(k2.comments()).hasSize(20);

        runOnce("next");

        assertThat(k2.comments()).hasSize(20);
        assertThat(lines).contains("took over 20 entries from workers that did not acknowledge them");
        assertThat(pending()).isZero();
    }

    @Test
    void entriesReadAndNotStored_areTakenOver() {
        StreamWriter.addMany(1, 251);
        RedisApprovedStream dying = stream("dying");
        dying.join();
        dying.readNew(250, Duration.ZERO);

        runOnce("next");

        assertThat(k2.comments()).hasSize(250);
        assertThat(pending()).isZero();
    }

    @Test
    void twoWorkers_storeEachCommentOnce() throws Exception {
        StreamWriter.addMany(1, 1001);
        CompletableFuture<Void> one = CompletableFuture.runAsync(() -> runOnce("one"));
        CompletableFuture<Void> two = CompletableFuture.runAsync(() -> runOnce("two"));
        CompletableFuture.allOf(one, two).get(60, TimeUnit.SECONDS);

        assertThat(k2.comments()).hasSize(1000);
        assertThat(k2.value("SELECT COUNT(DISTINCT comment_id) FROM jos_mizan_comments"))
                .isEqualTo("1000");
    }

    /** The same entries at both, as when a worker that was thought dead goes on. */
    @Test
    void twoWorkersWithTheSameEntries_storeEachCommentOnce() throws Exception {
        List<StreamEntry> entries = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            entries.add(StreamWriter.entry(i + "-0", "approved", i));
        }
        List<CompletableFuture<List<Outcome>>> workers = new ArrayList<>();
        for (int worker = 0; worker < 2; worker++) {
            workers.add(CompletableFuture.supplyAsync(() -> {
                try (Destination destination = destination()) {
                    return destination.write(entries);
                }
            }));
        }
        for (CompletableFuture<List<Outcome>> worker : workers) {
            assertThat(worker.get(60, TimeUnit.SECONDS)).hasSize(200);
        }

        assertThat(k2.comments()).hasSize(200);
    }

    @Test
    void entriesTrimmedBeforeTheyWereRead_areReported() {
        StreamWriter.add("approved", 1);
        runOnce("worker");
        StreamWriter.addMany(2, 12);
        RealRedis.ask("XTRIM", StreamWriter.STREAM, "MAXLEN", "3");

        runOnce("worker");

        assertThat(k2.comments()).hasSize(4);
        assertThat(lines)
                .anyMatch(line -> line.startsWith("7 entries were trimmed from the stream before they were read"));
        assertThat(figures.prometheus())
                .contains("mizan_deliver_lost_entries_total{site=\"akhbar\",destination=\"k2\"} 7\n");
    }

    @Test
    void entryTrimmedBehindADeadWorker_isReportedAndLeftBehind() {
        String lost = StreamWriter.add("approved", 1);
        RedisApprovedStream dying = stream("dying");
        dying.join();
        dying.readNew(1, Duration.ZERO);
        StreamWriter.add("approved", 2);
        RealRedis.ask("XTRIM", StreamWriter.STREAM, "MAXLEN", "1");

        runOnce("next");

        assertThat(k2.comments()).hasSize(1);
        assertThat(lines).anyMatch(line -> line.endsWith(lost));
        assertThat(pending()).isZero();
    }

    @Test
    void ownEntryThatWasTrimmed_isReportedAndLeftBehind() {
        String lost = StreamWriter.add("approved", 1);
        RedisApprovedStream before = stream("worker");
        before.join();
        before.readNew(1, Duration.ZERO);
        RealRedis.ask("XDEL", StreamWriter.STREAM, lost);

        runOnce("worker");

        assertThat(lines).anyMatch(line -> line.endsWith(lost));
        assertThat(pending()).isZero();
    }

    @Test
    void destinationThatIsAwayForAMoment_getsTheEntriesOnce() {
        StreamWriter.addMany(1, 4);
        try (Destination destination = destination()) {
            delivery("worker", new Flaky(destination, 2)).run();
        }

        assertThat(k2.comments()).hasSize(3);
        assertThat(lines).contains("away; trying again in 1 s", "away; trying again in 2 s", "going on");
    }

    @Test
    void destinationThatMustBeMended_endsTheRun() {
        StreamWriter.add("approved", 1);
        try (Destination destination = destination()) {
            k2.execute("DROP TABLE jos_k2_comments");
            Delivery delivery = delivery("worker", destination);

            assertThatThrownBy(delivery::run)
                    .isInstanceOf(DestinationException.class)
                    .hasMessageContaining("jos_k2_comments");
        }
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void stop_endsARunThatWaits() throws Exception {
        try (Destination destination = destination()) {
            Delivery delivery = new Delivery(
                    stream("worker"),
                    destination,
                    new CacheClearing(List.of(), figures, lines::add),
                    figures,
                    new Delivery.Settings(false, TAKE_OVER, Duration.ofMinutes(1)),
                    lines::add);
            CompletableFuture<Void> run = CompletableFuture.runAsync(delivery::run);
            StreamWriter.add("approved", 1);
            await().until(() -> k2.comments().size() == 1);
            delivery.stop();
            run.get(10, TimeUnit.SECONDS);
        }
        assertThat(RealRedis.ask("XINFO", "CONSUMERS", StreamWriter.STREAM, "k2")
                        .size())
                .isZero();
    }

    @Test
    void longCatchUp_isDeliveredWhole() {
        catchUp(1_500);
    }

    @Test
    @Tag("bench")
    void tenThousandEntries_areDeliveredInAMinute() {
        catchUp(10_000);
    }

    private void catchUp(int entries) {
        StreamWriter.addMany(1, entries + 1);
        long begin = System.nanoTime();

        runOnce("worker");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
        assertThat(k2.value("SELECT COUNT(*) FROM jos_k2_comments WHERE published = 1"))
                .isEqualTo("" + entries);
        assertThat(lines.getLast()).isEqualTo(entries + " entries delivered");
    }

    @Test
    void dryRun_leavesStreamAndTableAsTheyAre() {
        StreamWriter.add("approved", 1);
        StreamWriter.add("retracted", 1);
        try (Destination destination =
                new CmsDestination(new K2("jos_", false), new Database(k2.url(), "root", "root"), true)) {
            new DryRun(stream("worker"), destination, lines::add).run();
        }

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("would be inserted akhbar-");
        assertThat(lines.get(1)).startsWith("would be unpublished akhbar-");
        assertThat(lines.get(2)).isEqualTo("2 entries wait");
        assertThat(k2.comments()).isEmpty();
        assertThat(RealRedis.ask("XINFO", "GROUPS", StreamWriter.STREAM).size()).isZero();
    }

    private static long pending() {
        return RealRedis.ask("XPENDING", StreamWriter.STREAM, "k2").get(0).toLong();
    }

    /** Fails some times after it has stored what it was given, as when the answer of a COMMIT is lost. */
    private static final class Flaky implements Destination {

        private final Destination destination;
        private int failures;

        Flaky(Destination destination, int failures) {
            this.destination = destination;
            this.failures = failures;
        }

        @Override
        public List<Outcome> write(List<StreamEntry> entries) {
            List<Outcome> outcomes = destination.write(entries);
            if (failures-- > 0) {
                throw DestinationException.temporary("away", null);
            }
            return outcomes;
        }

        @Override
        public void close() {
            destination.close();
        }
    }
}
