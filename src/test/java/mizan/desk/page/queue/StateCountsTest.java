package mizan.desk.page.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import mizan.comment.SiteId;
import mizan.desk.DeskMessages;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.language.Language;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.statistics.QueueCounts;
import mizan.signal.SignalKind;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;

class StateCountsTest {

    private static final DeskMessages ENGLISH = DeskMessages.in(Language.ENGLISH);
    private static final long ABOUT_ARTICLE = 7;

    @Test
    void withoutAFilter_allSitesCountTogether() {
        assertThat(tallies(query(State.HELD, "", "", "", ""), 20, "more")).containsExactly("1,030", "200", "60");
    }

    @Test
    void byReason_theHeldAreCounted_andTheRestNotGuessed() {
        assertThat(tallies(query(State.HELD, "LINK", "", "", ""), 20, "more")).containsExactly("41", "", "");
        assertThat(tallies(query(State.HELD, "FLOOD", "", "", ""), 0, "")).containsExactly("0", "", "");
    }

    @Test
    void byArticle_theHeldAreCounted() {
        assertThat(tallies(query(State.HELD, "", "77", "", ""), 7, "")).containsExactly("7", "", "");
    }

    @Test
    void settledOnesByReason_areAsManyAsWereRead_orMore() {
        assertThat(tallies(query(State.APPROVED, "LINK", "", "", ""), 3, "")).containsExactly("41", "3", "");
        assertThat(tallies(query(State.APPROVED, "LINK", "", "", ""), 20, "more"))
                .containsExactly("41", "20+", "");
    }

    @Test
    void searched_areAsManyAsWereFound_orMore_orUnknown() {
        assertThat(tallies(query(State.HELD, "", "", "word", ""), 2, "")).containsExactly("2", "", "");
        assertThat(tallies(query(State.HELD, "LINK", "77", "word", ""), 2, "more"))
                .containsExactly("2+", "", "");
        assertThat(tallies(query(State.HELD, "", "", "word", "behind"), 2, "")).containsExactly("2+", "", "");
        assertThat(tallies(query(State.HELD, "", "", "word", ""), 0, "more")).containsExactly("", "", "");
        assertThat(tallies(query(State.HELD, "LINK", "77", "", ""), 4, "")).containsExactly("4", "", "");
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
                () -> ABOUT_ARTICLE);
    }

    private static QueueCounts counts(long held, long withLink) {
        return new QueueCounts(
                Map.of(State.HELD, held, State.APPROVED, 100L, State.REJECTED, 30L),
                Map.of(SignalKind.LINK, withLink),
                null);
    }

    private static Query query(State state, String reason, String article, String text, String cursor) {
        return new Query(List.of(new SiteId("demo")), state, reason, article, text, Query.Sort.PRIORITY, cursor, 20);
    }
}
