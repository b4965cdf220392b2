package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.CommentCount;
import mizan.queue.Narrowing;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.Query.Sort;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.testsupport.RealRedis;
import mizan.text.WritingScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists by author and by letters, and how many comments there are under a filter. */
@ExtendWith(RealRedis.class)
class RedisNarrowedListsTest {

    private static final int MOST_READ = 400;

    private final RealQueue real = new RealQueue();

    @ParameterizedTest
    @EnumSource(Sort.class)
    void author_hasOwnListInEveryState(Sort sort) {
        CommentId first = of("amal", Outcome.HOLD, 3);
        CommentId second = of("amal", Outcome.HOLD, 2);
        of("salem", Outcome.HOLD, 1);
        CommentId approved = of("amal", Outcome.APPROVE, 5);
        CommentId rejected = of("amal", Outcome.HOLD, 4);
        real.reject(rejected);

        for (CommentId any : List.of(first, approved, rejected)) {
            Narrowing amal = Narrowing.toAuthorOf(any);
            assertThat(ids(query(State.HELD, sort, amal))).containsExactlyInAnyOrder(first, second);
            assertThat(ids(query(State.APPROVED, sort, amal))).containsExactly(approved);
            assertThat(ids(query(State.REJECTED, sort, amal))).containsExactly(rejected);
            assertThat(count(State.HELD, amal)).isEqualTo(new CommentCount(2, false));
            assertThat(count(State.APPROVED, amal)).isEqualTo(new CommentCount(1, false));
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void authorWithVeryManyComments_isReadPageByPage_eachOnce(Sort sort) {
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            all.add(of("amal", Outcome.APPROVE, 200 - i));
            of("salem", Outcome.APPROVE, 200 - i);
        }
        Narrowing amal = Narrowing.toAuthorOf(all.getFirst());

        List<CommentId> read = allPages(query(State.APPROVED, sort, amal));

        assertThat(read).isEqualTo(sort == Sort.OLDEST ? all : all.reversed());
        assertThat(count(State.APPROVED, amal).isMore()).isTrue();
    }

    @Test
    void heldOnesOfAnAuthor_areReadPageByPage_eachOnce() {
        List<CommentId> all = IntStream.range(0, 45)
                .mapToObj(i -> of("amal", Outcome.HOLD, 60 - i))
                .toList();
        Narrowing amal = Narrowing.toAuthorOf(all.get(7));

        assertThat(allPages(query(State.HELD, Sort.PRIORITY, amal))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(allPages(query(State.HELD, Sort.OLDEST, amal))).isEqualTo(all);
        assertThat(allPages(query(State.HELD, Sort.NEWEST, amal))).isEqualTo(all.reversed());
    }

    @Test
    void author_isOneOfASite_andNobodyInParticularHasNothing() {
        CommentId here = of("amal", Outcome.HOLD, 1);
        CommentId anonymous =
                real.add(submission().author("").outcome(Outcome.HOLD)).id();
        Query elsewhere = new Query(
                List.of(OTHER_SITE),
                State.HELD,
                "",
                "",
                "",
                null,
                false,
                Sort.NEWEST,
                "",
                10,
                Narrowing.toAuthorOf(here));

        assertThat(ids(elsewhere)).isEmpty();
        assertThat(real.queue.count(elsewhere, MOST_READ)).isEqualTo(new CommentCount(0, false));
        assertThat(ids(query(State.HELD, Sort.NEWEST, Narrowing.toAuthorOf(anonymous))))
                .isEmpty();
        Narrowing gone = Narrowing.toAuthorOf(new CommentId(SITE, "00000000000000000000"));
        assertThat(ids(query(State.HELD, Sort.NEWEST, gone))).isEmpty();
        assertThat(count(State.HELD, gone)).isEqualTo(new CommentCount(0, false));
    }

    @Test
    void author_isNarrowedFurther() {
        CommentId late = of("amal", Outcome.HOLD, 1);
        of("amal", Outcome.HOLD, 100);
        Narrowing today = new Narrowing("", NOW.minus(Duration.ofHours(24)), Instant.MAX, 0, "", late, null);

        assertThat(ids(query(State.HELD, Sort.PRIORITY, today))).containsExactly(late);
        assertThat(count(State.HELD, today)).isEqualTo(new CommentCount(1, false));
    }

    @Test
    void wordsOfANames_findAuthors_howeverTheyAreSpelled() {
        CommentId amal =
                real.add(submission().name("أَمَل العلي").outcome(Outcome.HOLD)).id();
        real.add(submission().name("سالم").text("يا أمل العلي").outcome(Outcome.HOLD));
        Narrowing named = new Narrowing("", Instant.EPOCH, Instant.MAX, 0, "امل العلى", null, null);

        assertThat(ids(query(State.HELD, Sort.NEWEST, named))).containsExactly(amal);
        assertThat(count(State.HELD, named)).isEqualTo(new CommentCount(1, false));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void letters_haveLists_andNumbers(Sort sort) {
        CommentId latin = written("mabrouk 3likom", Outcome.HOLD);
        CommentId other = written("❤️❤️", Outcome.HOLD);
        CommentId arabic = written("مقال جميل جدا", Outcome.HOLD);
        CommentId approved = written("tbarkallah", Outcome.APPROVE);
        written("مقال آخر", Outcome.APPROVE);

        assertThat(ids(query(State.HELD, sort, Narrowing.to(WritingScript.LATIN))))
                .containsExactly(latin);
        assertThat(ids(query(State.HELD, sort, Narrowing.to(WritingScript.OTHER))))
                .containsExactly(other);
        assertThat(ids(query(State.HELD, sort, Narrowing.to(WritingScript.ARABIC))))
                .containsExactly(arabic);
        assertThat(ids(query(State.APPROVED, sort, Narrowing.to(WritingScript.LATIN))))
                .containsExactly(approved);
        for (WritingScript script : WritingScript.values()) {
            assertThat(count(State.HELD, Narrowing.to(script))).isEqualTo(new CommentCount(1, false));
            assertThat(real.statistics.counts(List.of(SITE)).get(SITE).heldByScript())
                    .containsEntry(script, 1L);
        }
        assertThat(count(State.APPROVED, Narrowing.to(WritingScript.LATIN))).isEqualTo(new CommentCount(1, false));

        real.reject(latin);
        assertThat(ids(query(State.HELD, sort, Narrowing.to(WritingScript.LATIN))))
                .isEmpty();
        assertThat(count(State.HELD, Narrowing.to(WritingScript.LATIN))).isEqualTo(new CommentCount(0, false));
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void letters_togetherWithAReasonAndAnArticle(Sort sort) {
        CommentId wanted = real.add(
                        submission().text("mabrouk 3likom").article("7").outcome(Outcome.HOLD))
                .id();
        real.add(submission().text("mabrouk lik").article("8").outcome(Outcome.HOLD));
        real.add(submission().text("مبروك عليكم").article("7").outcome(Outcome.HOLD));
        Narrowing latin = Narrowing.to(WritingScript.LATIN);

        assertThat(ids(new Query(List.of(SITE), State.HELD, "LINK", "7", "", null, false, sort, "", 10, latin)))
                .containsExactly(wanted);
        assertThat(ids(new Query(List.of(SITE), State.HELD, "LINK", "", "", null, true, sort, "", 10, latin)))
                .hasSize(2);
        assertThat(ids(new Query(List.of(SITE), State.HELD, "FLOOD", "", "", null, true, sort, "", 10, latin)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void lettersAndAnArticle_areReadPageByPage_eachOnce(Sort sort) {
        List<CommentId> wanted = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            Duration ago = Duration.ofHours(i);
            wanted.add(real.add(submission()
                            .text("mabrouk " + i)
                            .article("7")
                            .submittedAgo(ago)
                            .outcome(Outcome.HOLD))
                    .id());
            real.add(submission()
                    .text("mabrouk " + i)
                    .article("8")
                    .submittedAgo(ago)
                    .outcome(Outcome.HOLD));
        }
        Narrowing latin = Narrowing.to(WritingScript.LATIN);
        Query first = new Query(List.of(SITE), State.HELD, "", "7", "", null, true, sort, "", 20, latin);

        assertThat(allPages(first)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(real.queue.list(first).items()).hasSize(20);
        assertThat(real.queue.count(first, 1)).as("not read").isEqualTo(new CommentCount(45, false));
    }

    @Test
    void days_areCounted_inEveryState_withoutReading() {
        for (int i = 0; i < 30; i++) {
            real.add(submission().submittedAgo(Duration.ofDays(i)).outcome(Outcome.HOLD));
            real.add(submission().submittedAgo(Duration.ofDays(i)).outcome(Outcome.APPROVE));
        }
        Narrowing days = new Narrowing("", NOW.minus(Duration.ofDays(10)), NOW.minus(Duration.ofDays(4)), 0);

        assertThat(real.queue.count(query(State.HELD, Sort.NEWEST, days), 1)).isEqualTo(new CommentCount(6, false));
        assertThat(real.queue.count(query(State.APPROVED, Sort.NEWEST, days), 1))
                .isEqualTo(new CommentCount(6, false));
    }

    @Test
    void whatMustBeRead_isCountedWithinBounds() {
        for (int i = 0; i < 300; i++) {
            written("مقال " + i, Outcome.APPROVE);
        }
        Query likely = query(State.APPROVED, Sort.NEWEST, new Narrowing("", Instant.EPOCH, Instant.MAX, 0.01));

        assertThat(real.queue.count(likely, 400)).isEqualTo(new CommentCount(300, false));
        CommentCount some = real.queue.count(likely, 200);
        assertThat(some.isMore()).isTrue();
        assertThat(some.number()).isBetween(1L, 200L);
    }

    @Test
    void reasonsAndArticles_ofTheHeld_areCountedByTheirLists_andOfTheSettledByReading() {
        for (int i = 0; i < 3; i++) {
            real.add(submission().article("7").outcome(Outcome.HOLD));
            real.reject(
                    real.add(submission().article("7").outcome(Outcome.HOLD)).id());
        }
        assertThat(count(State.HELD, "LINK", "")).isEqualTo(new CommentCount(3, false));
        assertThat(count(State.HELD, "", "7")).isEqualTo(new CommentCount(3, false));
        assertThat(count(State.HELD, "", "8")).isEqualTo(new CommentCount(0, false));
        assertThat(count(State.REJECTED, "LINK", "7")).isEqualTo(new CommentCount(3, false));
        assertThat(count(State.REJECTED, "", "")).isEqualTo(new CommentCount(3, false));
    }

    private CommentId of(String author, Outcome outcome, int hoursAgo) {
        return real.add(submission()
                        .name(author)
                        .submittedAgo(Duration.ofHours(hoursAgo))
                        .outcome(outcome))
                .id();
    }

    private CommentId written(String text, Outcome outcome) {
        return real.add(submission().text(text).outcome(outcome)).id();
    }

    private CommentCount count(State state, Narrowing narrowing) {
        return real.queue.count(query(state, Sort.NEWEST, narrowing), MOST_READ);
    }

    private CommentCount count(State state, String reason, String article) {
        return real.queue.count(new Query(List.of(SITE), state, reason, article, "", Sort.NEWEST, "", 10), MOST_READ);
    }

    private static Query query(State state, Sort sort, Narrowing narrowing) {
        return new Query(List.of(SITE), state, "", "", "", null, false, sort, "", 20, narrowing);
    }

    private List<CommentId> ids(Query query) {
        return ids(real.queue.list(query));
    }

    private static List<CommentId> ids(Page<QueuedComment> page) {
        return page.items().stream().map(comment -> comment.comment().id()).toList();
    }

    private List<CommentId> allPages(Query query) {
        List<CommentId> read = new ArrayList<>();
        String next = "";
        do {
            Page<QueuedComment> page = real.queue.list(query.page(next, 20));
            read.addAll(ids(page));
            next = page.next();
        } while (!next.isEmpty());
        return read;
    }
}
