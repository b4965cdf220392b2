package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult.Decided;
import mizan.queue.Edition;
import mizan.queue.JournalEntry;
import mizan.queue.JournalEntry.Event;
import mizan.queue.JournalPage;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.testsupport.LogLines;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisJournalTest {

    private final RealQueue real = new RealQueue();

    @Test
    void newComments_areToldByWhereTheyWent() {
        Comment held = real.held();
        Comment approved = real.add(submission());
        Comment rejected = real.add(submission().outcome(Outcome.REJECT));

        assertThat(real.changes())
                .extracting(JournalEntry::event)
                .containsExactly(Event.HELD, Event.APPROVED, Event.REJECTED);
        assertThat(real.changes())
                .extracting(JournalEntry::comment)
                .containsExactly(held.id(), approved.id(), rejected.id());
        JournalEntry first = real.changes().getFirst();
        assertThat(first)
                .isEqualTo(new JournalEntry(
                        Event.HELD, first.position(), held.id(), "4711", "rules", NOW, State.HELD, ""));
    }

    @Test
    void repetition_isNotTold() {
        real.add(submission().text("نفس الكلام"));
        real.add(submission().text("نفس الكلام"));

        assertThat(real.changes()).hasSize(1);
    }

    @Test
    void everyMove_tellsBothEnds() {
        CommentId id = real.held().id();
        Decided approval = real.approve(id);
        real.queue.undo(approval.decision().id(), "amina");
        real.reject(id);
        real.queue.decide(id, 4, State.APPROVED, "", "", "amina");
        real.reject(id);

        assertThat(real.events(id))
                .containsExactly(
                        Event.HELD,
                        Event.RELEASED,
                        Event.APPROVED,
                        Event.RETRACTED,
                        Event.HELD,
                        Event.RELEASED,
                        Event.REJECTED,
                        Event.APPROVED,
                        Event.RETRACTED,
                        Event.REJECTED);
        JournalEntry told = real.changes().get(2);
        assertThat(told.decision()).isEqualTo(approval.decision().id().toString());
        assertThat(told.by()).isEqualTo("amina");
        assertThat(told.state()).isEqualTo(State.APPROVED);
    }

    @Test
    void editsNotesAndClaims_areTold() {
        CommentId id = real.held().id();
        real.claims.claim(id, "amina");
        real.edit(id, "نص آخر");
        real.queue.note(id, "كلمة", "amina");
        real.claims.release(id, "amina");

        assertThat(real.events(id))
                .containsExactly(Event.HELD, Event.CLAIMED, Event.EDITED, Event.NOTED, Event.UNCLAIMED);
    }

    @Test
    void whatWasNotCarriedOut_isNotTold() {
        CommentId id = real.held().id();

        real.queue.decide(id, 7, State.APPROVED, "", "", "amina");
        real.queue.edit(id, 7, new Edition("نص", ""), "", "amina");
        real.claims.release(id, "amina");

        assertThat(real.events(id)).containsExactly(Event.HELD);
    }

    @Test
    void entries_holdNoTextNameOrEmail() {
        Comment held = real.add(submission().outcome(Outcome.HOLD).name("زينب").text("سر لا يقال"));
        real.edit(held.id(), "سر آخر");
        real.queue.note(held.id(), "ملاحظة", "amina");
        real.approve(held.id());

        String entries =
                RealRedis.ask("XRANGE", "mizan:{hespress}:events", "-", "+").toString();

        assertThat(entries).doesNotContain("سر", "زينب", "souad", "ملاحظة", "author-1", Samples.ADDRESS_KEY);
        Set<String> fields = RealRedis.ask("XRANGE", "mizan:{hespress}:events", "-", "+").stream()
                .flatMap(entry -> RedisReplies.map(entry.get(1)).keySet().stream())
                .collect(Collectors.toSet());
        assertThat(fields).containsExactlyInAnyOrder("event", "id", "article", "by", "at", "state", "decision");
    }

    @Test
    void decisions_areNamedAsInTheApi_alsoInTheEntriesThemselves() {
        Comment held = real.held();
        real.approve(held.id());
        String decision = real.queue.decisions(held.id()).getLast().id().toString();

        assertThat(RealRedis.ask("XRANGE", "mizan:{hespress}:events", "-", "+").stream()
                        .map(entry -> RedisReplies.map(entry.get(1)).get("decision"))
                        .filter(name -> !name.isEmpty()))
                .isNotEmpty()
                .containsOnly(decision);
        assertThat(decision).startsWith("hespress-");
        assertThat(real.changes())
                .extracting(JournalEntry::decision)
                .filteredOn(name -> !name.isEmpty())
                .containsOnly(decision);
    }

    @Test
    void reading_goesOnBehindAPosition() {
        for (int i = 0; i < 5; i++) {
            real.held();
        }
        List<JournalEntry> all = real.changes();

        List<JournalEntry> rest = after(all.get(2).position(), 10);

        assertThat(rest).isEqualTo(all.subList(3, 5));
        assertThat(after(all.get(0).position(), 2)).isEqualTo(all.subList(1, 3));
        assertThat(end(real)).isEqualTo(all.getLast().position());
        assertThat(after(end(real), 10)).isEmpty();
    }

    @Test
    void siteWithoutChanges_endsAtTheBeginning() {
        assertThat(real.journal.end(OTHER_SITE).await().atMost(Duration.ofSeconds(10)))
                .isEqualTo("0-0");
    }

    @Test
    void journal_isCutToItsLength() {
        RedisReviewQueue small = new RedisReviewQueue(
                RealRedis.connection(), Duration.ofDays(1), 100, Duration.ofMinutes(1), real.clock);
        for (int i = 0; i < 400; i++) {
            small.add(submission().build()).await().atMost(Duration.ofSeconds(10));
        }

        assertThat(real.changes()).hasSizeBetween(100, 250);
    }

    @Test
    void entryThatCannotBeRead_isPassedOver() {
        RealRedis.ask("XADD", "mizan:{hespress}:events", "*", "event", "exploded", "id", "x");
        real.held();

        assertThat(real.changes()).hasSize(1);
    }

    @Test
    void unreadableEntry_countsAsLookedAt() {
        real.held();
        String newest = RealRedis.ask("XADD", "mizan:{hespress}:events", "*", "event", "exploded", "id", "x")
                .toString();

        JournalPage page = real.journal.after(SITE, "0-0", 2).await().atMost(Duration.ofSeconds(10));

        assertThat(page.entries()).hasSize(1);
        assertThat(page.end()).isEqualTo(newest);
        assertThat(page.hasMore()).isTrue();
        assertThat(real.journal.after(SITE, newest, 2).await().atMost(Duration.ofSeconds(10)))
                .isEqualTo(new JournalPage(List.of(), newest, false));
    }

    @Test
    void manyEntriesOfALaterVersion_arePassedOver_andLoggedOnce() {
        real.held();
        for (int i = 0; i < 250; i++) {
            RealRedis.ask("XADD", "mizan:{hespress}:events", "*", "event", "archived", "id", "x");
        }
        Comment later = real.held();

        try (LogLines lines = LogLines.of(RedisJournal.class)) {
            assertThat(real.changes().getLast().comment()).isEqualTo(later.id());
            assertThat(real.changes()).hasSize(2);

            assertThat(lines.seen()).singleElement().asString().contains("\"archived\"");
        }
    }

    private List<JournalEntry> after(String position, int limit) {
        return real.journal
                .after(SITE, position, limit)
                .await()
                .atMost(Duration.ofSeconds(10))
                .entries();
    }

    private static String end(RealQueue real) {
        return real.journal.end(SITE).await().atMost(Duration.ofSeconds(10));
    }
}
