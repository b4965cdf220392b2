package mizan.desk.page.queue;

import static mizan.testsupport.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.desk.DeskMessages;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.language.Language;
import mizan.queue.CommentCount;
import mizan.queue.Narrowing;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.statistics.QueueCounts;
import mizan.signal.SignalKind;
import mizan.testsupport.Samples;
import mizan.text.WritingScript;
import org.junit.jupiter.api.Test;

class StateCountsTest {

    private static final DeskMessages ENGLISH = DeskMessages.in(Language.ENGLISH);

    @Test
    void withoutAFilter_allSitesCountTogether() {
        assertThat(tallies(query(State.HELD, "", "", "", ""), 20, "more")).containsExactly("1,030", "200", "60");
    }

    @Test
    void underAFilter_everyStateIsCounted_asTheQueueTells() {
        assertThat(tallies(query(State.HELD, "LINK", "", "", ""), 20, "more")).containsExactly("41", "12", "400+");
        assertThat(tallies(query(State.HELD, "", "77", "", ""), 7, "")).containsExactly("7", "12", "400+");
        assertThat(tallies(query(State.HELD, "", "", "word", ""), 20, "more")).containsExactly("41", "12", "400+");
        assertThat(tallies(narrowed(State.REJECTED, Narrowing.to(WritingScript.LATIN)), 20, "more"))
                .containsExactly("41", "12", "400+");
        assertThat(tallies(narrowed(State.APPROVED, new Narrowing("people", Instant.EPOCH, NOW, 0.5)), 20, "more"))
                .containsExactly("41", "12", "400+");
    }

    @Test
    void theHeld_areCountedWhoeverDecided_becauseTheTabLeadsThere() {
        List<Query> asked = new ArrayList<>();
        StateCounts counts = new StateCounts(
                narrowed(State.REJECTED, new Narrowing("rules", Instant.EPOCH, Instant.MAX, 0.5)),
                new Page<>(List.of(), "more"),
                List.of(),
                query -> {
                    asked.add(query);
                    return new CommentCount(3, false);
                });

        counts.of(State.HELD, ENGLISH);
        counts.of(State.APPROVED, ENGLISH);

        assertThat(asked).extracting(query -> query.narrowing().decidedBy()).containsExactly("", "rules");
    }

    @Test
    void whatThePageHoldsToItsEnd_needsNoCounting() {
        assertThat(tallies(query(State.APPROVED, "LINK", "", "", ""), 3, "")).containsExactly("41", "3", "400+");
        assertThat(tallies(query(State.HELD, "", "", "word", ""), 2, "")).containsExactly("2", "12", "400+");
        assertThat(tallies(query(State.HELD, "", "", "word", "behind"), 2, "")).containsExactly("41", "12", "400+");
    }

    @Test
    void rowsThatStandForCampaigns_areNotTheNumberOfComments() {
        Query folded = new Query(
                List.of(new SiteId("demo")), State.HELD, "LINK", "", "", null, true, Query.Sort.PRIORITY, "", 20);
        assertThat(tallies(folded, 3, "").getFirst()).isEqualTo("41");
    }

    @Test
    void whereNothingWasFoundAmongMany_theNumberIsNotKnown() {
        StateCounts counts = new StateCounts(
                query(State.HELD, "", "", "word", ""),
                new Page<>(List.of(), "more"),
                List.of(),
                query -> new CommentCount(0, true));

        assertThat(counts.of(State.APPROVED, ENGLISH)).isEmpty();
    }

    @Test
    void letters_areCountedWhereChoosingThemShowsAsMany() {
        assertThat(of(query(State.HELD, "", "", "", ""), 7, "more").of(WritingScript.LATIN, ENGLISH))
                .isEqualTo("10");
        assertThat(of(narrowed(State.HELD, Narrowing.to(WritingScript.ARABIC)), 7, "more")
                        .of(WritingScript.LATIN, ENGLISH))
                .isEqualTo("10");
        assertThat(of(query(State.HELD, "LINK", "", "", ""), 7, "more").of(WritingScript.LATIN, ENGLISH))
                .isEmpty();
        assertThat(of(query(State.REJECTED, "", "", "", ""), 7, "more").of(WritingScript.LATIN, ENGLISH))
                .isEmpty();
    }

    @Test
    void reasons_areCountedWhereChoosingOneShowsAsMany() {
        assertThat(of(query(State.HELD, "FLOOD", "", "", ""), 0, "").of(SignalKind.LINK, ENGLISH))
                .isEqualTo("41");
        assertThat(of(query(State.HELD, "", "77", "", ""), 7, "").of(SignalKind.LINK, ENGLISH))
                .isEmpty();
        assertThat(of(query(State.HELD, "", "", "word", ""), 7, "").of(SignalKind.LINK, ENGLISH))
                .isEmpty();
        assertThat(of(query(State.REJECTED, "", "", "", ""), 7, "").of(SignalKind.LINK, ENGLISH))
                .isEmpty();
    }

    private static List<String> tallies(Query query, int items, String next) {
        StateCounts tallies = of(query, items, next);
        return List.of(State.values()).stream()
                .map(state -> tallies.of(state, ENGLISH))
                .toList();
    }

    private static StateCounts of(Query query, int items, String next) {
        FakeReviewQueue queue = new FakeReviewQueue(DeskWithFakes.CLOCK);
        QueuedComment any =
                queue.find(Samples.of("رسالة").in(queue)).await().indefinitely().orElseThrow();
        return new StateCounts(
                query,
                new Page<>(Collections.nCopies(items, any), next),
                List.of(counts(1000, 40), counts(30, 1)),
                asked -> switch (asked.state()) {
                    case HELD -> new CommentCount(41, false);
                    case APPROVED -> new CommentCount(12, false);
                    case REJECTED -> new CommentCount(400, true);
                });
    }

    private static QueueCounts counts(long held, long withLink) {
        return new QueueCounts(
                Map.of(State.HELD, held, State.APPROVED, 100L, State.REJECTED, 30L),
                Map.of(SignalKind.LINK, withLink),
                Map.of(WritingScript.LATIN, 5L),
                null);
    }

    private static Query narrowed(State state, Narrowing narrowing) {
        return new Query(
                List.of(new SiteId("demo")), state, "", "", "", null, false, Query.Sort.PRIORITY, "", 20, narrowing);
    }

    private static Query query(State state, String reason, String article, String text, String cursor) {
        return new Query(List.of(new SiteId("demo")), state, reason, article, text, Query.Sort.PRIORITY, cursor, 20);
    }
}
