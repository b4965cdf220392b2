package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.AddResult;
import mizan.queue.Decision;
import mizan.queue.Narrowing;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.Query.Sort;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RealRedis.class)
class RedisPagesTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private RedisReviewQueue queue;

    @BeforeEach
    void open() {
        queue = new RedisReviewQueue(
                RealRedis.connection(),
                Duration.ofDays(90),
                100_000,
                Duration.ofMinutes(10),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void oldestAndNewest_areEachOthersReverse() {
        CommentId first = held(submission().submittedAgo(Duration.ofHours(3)));
        CommentId second = held(submission().submittedAgo(Duration.ofHours(2)));
        CommentId third = held(submission().submittedAgo(Duration.ofHours(1)));

        assertThat(ids(page(Sort.OLDEST, "", 10))).containsExactly(first, second, third);
        assertThat(ids(page(Sort.NEWEST, "", 10))).containsExactly(third, second, first);
    }

    @Test
    void priority_isHarmThenAge() {
        CommentId mild = add(submission().submittedAgo(Duration.ofHours(9)).verdict(harm(0.5, 0.1)));
        CommentId youngInsult =
                add(submission().submittedAgo(Duration.ofHours(1)).verdict(harm(0.1, 0.8)));
        CommentId oldSpam = add(submission().submittedAgo(Duration.ofHours(2)).verdict(harm(0.8, 0.2)));

        assertThat(ids(page(Sort.PRIORITY, "", 10))).containsExactly(oldSpam, youngInsult, mild);
    }

    @Test
    void priorityOfSettledComments_isTheNewestFirst() {
        CommentId old = add(submission().submittedAgo(Duration.ofHours(2)).outcome(Outcome.APPROVE));
        CommentId young = add(submission().outcome(Outcome.APPROVE));

        Query query = new Query(List.of(SITE), State.APPROVED, "", "", "", Sort.PRIORITY, "", 10);

        assertThat(ids(queue.list(query))).containsExactly(young, old);
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void days_boundTheList_howeverManyCommentsLieOutside(Sort sort) {
        for (int i = 0; i < 3; i++) {
            held(submission().submittedAgo(Duration.ofDays(1)));
            held(submission().submittedAgo(Duration.ofDays(9)));
        }
        CommentId inside = held(submission().submittedAgo(Duration.ofDays(5)));
        Narrowing days = new Narrowing("", NOW.minus(Duration.ofDays(6)), NOW.minus(Duration.ofDays(4)), 0);

        Page<QueuedComment> page = queue.list(narrowed(State.HELD, sort, days));

        assertThat(ids(page)).containsExactly(inside);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void whoDecided_narrowsTheList() {
        CommentId byRules = add(submission().outcome(Outcome.REJECT));
        CommentId byAmina = held(submission());
        queue.decide(byAmina, 1, State.REJECTED, "", "", "amina");

        assertThat(ids(queue.list(narrowed(State.REJECTED, Sort.NEWEST, by(Narrowing.RULES)))))
                .containsExactly(byRules);
        assertThat(ids(queue.list(narrowed(State.REJECTED, Sort.NEWEST, by(Narrowing.PEOPLE)))))
                .containsExactly(byAmina);
        assertThat(ids(queue.list(narrowed(State.REJECTED, Sort.NEWEST, by("amina")))))
                .containsExactly(byAmina);
        assertThat(ids(queue.list(narrowed(State.REJECTED, Sort.NEWEST, by("salem")))))
                .isEmpty();
    }

    @Test
    void score_narrowsTheList() {
        CommentId spam = add(submission().verdict(harm(0.9, 0.1)));
        add(submission().verdict(harm(0.5, 0.4)));

        Narrowing high = new Narrowing("", Instant.EPOCH, Instant.MAX, 0.8);

        assertThat(ids(queue.list(narrowed(State.HELD, Sort.PRIORITY, high)))).containsExactly(spam);
    }

    @Test
    void lastDecision_isThatOfAPerson_andNoNote() {
        assertThat(queue.lastDecision(List.of(SITE))).isEmpty();
        CommentId first = held(submission());
        queue.decide(first, 1, State.APPROVED, "", "", "amina");
        queue.note(first, "ملاحظة", "salem");

        assertThat(queue.lastDecision(List.of(SITE))).map(Decision::by).contains("amina");
    }

    private static Narrowing by(String account) {
        return new Narrowing(account, Instant.EPOCH, Instant.MAX, 0);
    }

    private static Query narrowed(State state, Sort sort, Narrowing narrowing) {
        return new Query(List.of(SITE), state, "", "", "", null, false, sort, "", 10, narrowing);
    }

    @Test
    void pages_goThroughEverythingOnceInEveryOrder() {
        for (int i = 0; i < 25; i++) {
            held(submission().submittedAgo(Duration.ofMinutes(i)));
        }

        for (Sort sort : Sort.values()) {
            assertThat(throughPages(sort, List.of(SITE), 10)).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void commentsOfTheSameMillisecond_areNeitherLostNorRepeated() {
        for (int i = 0; i < 25; i++) {
            held(submission());
        }

        for (Sort sort : Sort.values()) {
            assertThat(throughPages(sort, List.of(SITE), 4)).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void exactlyFullLastPage_hasNoNext() {
        held(submission());
        held(submission());

        assertThat(page(Sort.OLDEST, "", 2).next()).isEmpty();
        assertThat(page(Sort.OLDEST, "", 1).next()).isNotEmpty();
    }

    @Test
    void severalSites_shareOneOrder() {
        CommentId first = held(submission().submittedAgo(Duration.ofHours(4)));
        CommentId second = held(submission().site(OTHER_SITE).submittedAgo(Duration.ofHours(3)));
        CommentId third = held(submission().submittedAgo(Duration.ofHours(2)));
        CommentId fourth = held(submission().site(OTHER_SITE).submittedAgo(Duration.ofHours(1)));

        assertThat(throughPages(Sort.OLDEST, List.of(OTHER_SITE, SITE), 1))
                .containsExactly(first, second, third, fourth);
        assertThat(throughPages(Sort.NEWEST, List.of(SITE, OTHER_SITE), 3))
                .containsExactly(fourth, third, second, first);
        assertThat(throughPages(Sort.OLDEST, List.of(OTHER_SITE), 3)).containsExactly(second, fourth);
    }

    @Test
    void noSites_haveNoComments() {
        held(submission());

        assertThat(throughPages(Sort.OLDEST, List.of(), 3)).isEmpty();
    }

    @Test
    void commentDecidedBetweenTwoPages_doesNotDisturbTheNext() {
        CommentId first = held(submission().submittedAgo(Duration.ofHours(3)));
        CommentId second = held(submission().submittedAgo(Duration.ofHours(2)));
        CommentId third = held(submission().submittedAgo(Duration.ofHours(1)));
        Page<QueuedComment> page = page(Sort.OLDEST, "", 1);
        queue.decide(first, 1, State.APPROVED, "", "", "amina");
        queue.decide(second, 1, State.REJECTED, "", "", "amina");

        assertThat(ids(page(Sort.OLDEST, page.next(), 10))).containsExactly(third);
    }

    @Test
    void commentThatHasExpired_isPassedOver() {
        CommentId gone = add(submission().submittedAgo(Duration.ofHours(1)).outcome(Outcome.APPROVE));
        CommentId kept = add(submission().outcome(Outcome.APPROVE));
        RealRedis.ask("DEL", "mizan:{hespress}:comment:" + gone.code());

        assertThat(ids(queue.list(new Query(List.of(SITE), State.APPROVED, "", "", "", Sort.OLDEST, "", 10))))
                .containsExactly(kept);
    }

    @Test
    void reason_keepsThoseThatHaveIt() {
        CommentId link = held(submission());
        held(submission().verdict(new Verdict(Outcome.HOLD, 0.5, 0.5, List.of(Signal.of(SignalKind.FLOOD)))));

        assertThat(ids(filtered("LINK", "", ""))).containsExactly(link);
    }

    @Test
    void reason_keepsNoneThatItSpeaksFor() {
        CommentId accused = held(submission().verdict(learned(1.2)));
        CommentId cleared = held(submission().verdict(learned(-1.2)));

        assertThat(ids(filtered("LEARNED_ABUSE", "", "")))
                .as("by the list of the reason")
                .containsExactly(accused);
        assertThat(ids(filtered("LEARNED_ABUSE", "4711", "")))
                .as("by looking at each")
                .containsExactly(accused);
        assertThat(ids(filtered("STAFF_NAME", "", ""))).containsExactlyInAnyOrder(accused, cleared);
    }

    private static Verdict learned(double points) {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        Signal learned = new Signal(kind, kind.axis(), points, kind.maxOutcome(), List.of(), Set.of(), "");
        return new Verdict(Outcome.HOLD, 0.1, 0.5, List.of(learned, Signal.of(SignalKind.STAFF_NAME)));
    }

    private static Verdict flood() {
        return new Verdict(Outcome.HOLD, 0.5, 0.5, List.of(Signal.of(SignalKind.FLOOD)));
    }

    /** Site by site, and with as many places to go on at as there are thousands. */
    @Test
    void rareReason_isFoundBehindThousandsOfOthers_inTheOrderOfAllSites() {
        new RedisFill(RealRedis.client()).held(SITE, 5000);
        new RedisFill(RealRedis.client()).held(OTHER_SITE, 3000);
        CommentId oldest = held(submission().submittedAt(LONG_AGO).verdict(flood()));
        CommentId old = held(submission()
                .site(OTHER_SITE)
                .submittedAt(LONG_AGO.plusSeconds(1))
                .verdict(flood()));
        CommentId newest =
                held(submission().submittedAt(Instant.now().plusSeconds(60)).verdict(flood()));
        CommentId before = held(submission()
                .site(OTHER_SITE)
                .submittedAt(Instant.now().plusSeconds(50))
                .verdict(flood()));

        assertThat(withReason(Sort.OLDEST, 1)).containsExactly(oldest, old, before, newest);
        assertThat(withReason(Sort.OLDEST, 3)).containsExactly(oldest, old, before, newest);
        assertThat(withReason(Sort.NEWEST, 10)).containsExactly(newest, before, old, oldest);
        assertThat(withReason(Sort.PRIORITY, 2)).containsExactly(oldest, old, before, newest);
    }

    @Test
    void thousandsOfOneMoment_areLookedThroughForAReason() {
        new RedisFill(RealRedis.client()).held(SITE, 5000);
        String oneMoment = "for _, code in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do"
                + " redis.call('ZADD', KEYS[1], ARGV[1], code) end";
        RealRedis.ask("EVAL", oneMoment, "1", "mizan:{hespress}:state:held", Long.toString(NOW.toEpochMilli()));
        CommentId last = held(submission().submittedAt(NOW.plusMillis(1)).verdict(flood()));

        assertThat(withReason(Sort.OLDEST, 5)).containsExactly(last);
        assertThat(withReason(Sort.NEWEST, 5)).containsExactly(last);
    }

    private List<CommentId> withReason(Sort sort, int limit) {
        List<CommentId> all = new ArrayList<>();
        Query query = new Query(List.of(SITE, OTHER_SITE), State.HELD, "FLOOD", "", "", sort, "", limit);
        Page<QueuedComment> page = queue.list(query);
        all.addAll(ids(page));
        while (!page.next().isEmpty()) {
            page = queue.list(at(query, page.next()));
            all.addAll(ids(page));
        }
        return all;
    }

    @Test
    void article_keepsItsComments() {
        CommentId wanted = held(submission().article("99"));
        held(submission().article("100"));

        assertThat(ids(filtered("", "99", ""))).containsExactly(wanted);
    }

    @Test
    void words_areFoundHoweverTheyAreSpelled() {
        CommentId wanted = held(submission().text("زرت إيرانَ في الصيف"));
        held(submission().text("زرت تونس في الصيف"));

        assertThat(ids(filtered("", "", "ايران"))).containsExactly(wanted);
        assertThat(ids(filtered("", "", "الصيف إيــران"))).containsExactly(wanted);
        assertThat(ids(filtered("", "", "ايران الشتاء"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "شيء, هذا شئ جميل",
        "مسئول, قال المسؤول امس",
        "قرائة, احب القراءة",
        "عبدالله, شكرا عبد الله",
        "عبد الله, شكرا عبدالله",
        "0501234567, اتصل 050-123-4567",
        "050-123-4567, اتصل 0501234567",
        "كلب, يا ك ل ب",
        "ك ل ب, يا كلب"
    })
    void words_areFoundInTheirOtherSpellings(String query, String text) {
        CommentId wanted = held(submission().text(text));
        held(submission().text("زرت تونس في الصيف"));

        assertThat(ids(filtered("", "", query))).containsExactly(wanted);
    }

    @Test
    void words_areFoundInTheName() {
        CommentId wanted = held(submission().name("فاطمة الزهراء"));
        held(submission());

        assertThat(ids(filtered("", "", "فاطمه"))).containsExactly(wanted);
    }

    @Test
    void searchForNothingThatCouldBeFound_isNoFilter() {
        CommentId any = held(submission());

        assertThat(ids(filtered("", "", " \u0640 "))).containsExactly(any);
    }

    @Test
    void needleInALargeHaystack_isReachedOverShortPages() {
        CommentId needle = held(submission().submittedAgo(Duration.ofDays(1)).text("بيروت"));
        for (int i = 0; i < 2300; i++) {
            held(submission().author("author-" + i).submittedAgo(Duration.ofSeconds(i)));
        }
        Query query = new Query(List.of(SITE), State.HELD, "", "", "بيروت", Sort.NEWEST, "", 10);

        Page<QueuedComment> first = queue.list(query);
        Page<QueuedComment> second = queue.list(at(query, first.next()));

        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotEmpty();
        assertThat(ids(second)).containsExactly(needle);
        assertThat(second.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rareArticle_isFoundAtOnceAmongMany(Sort sort) {
        List<CommentId> oldestFirst = new ArrayList<>();
        for (int hours = 30; hours > 25; hours--) {
            oldestFirst.add(held(submission()
                    .author("author-" + hours)
                    .submittedAgo(Duration.ofHours(hours))
                    .article("rare")));
        }
        new RedisFill(RealRedis.client()).held(SITE, 5000);
        Query query = new Query(List.of(SITE, OTHER_SITE), State.HELD, "", "rare", "", sort, "", 3);

        Page<QueuedComment> first = queue.list(query);
        Page<QueuedComment> second = queue.list(at(query, first.next()));

        List<CommentId> found = new ArrayList<>(ids(first));
        found.addAll(ids(second));
        assertThat(first.items()).hasSize(3);
        assertThat(second.next()).isEmpty();
        switch (sort) {
            case OLDEST -> assertThat(found).isEqualTo(oldestFirst);
            case NEWEST -> assertThat(found).isEqualTo(oldestFirst.reversed());
            case PRIORITY -> assertThat(found).containsExactlyInAnyOrderElementsOf(oldestFirst);
        }
    }

    @Test
    void articleWithVeryMany_isReadAmongAll() {
        for (int i = 0; i < 3; i++) {
            held(submission().author("author-" + i).article("full"));
        }
        String list = "mizan:{" + SITE + "}:held:article:full";
        for (int i = 0; i < 101; i++) {
            List<String> members = new ArrayList<>(List.of(list));
            for (int j = 0; j < 100; j++) {
                members.addAll(List.of("1", "no-comment-" + i + "-" + j));
            }
            RealRedis.ask("ZADD", members.toArray(String[]::new));
        }

        assertThat(queue.list(new Query(List.of(SITE), State.HELD, "", "full", "", Sort.NEWEST, "", 10))
                        .items())
                .hasSize(3);
    }

    @Test
    void largePage_isReadWhole() {
        for (int i = 0; i < 450; i++) {
            held(submission().author("author-" + i).submittedAgo(Duration.ofSeconds(i)));
        }

        assertThat(page(Sort.OLDEST, "", 1000).items()).hasSize(450);
    }

    @Test
    void cursorThatWasNotGivenOut_isRefused() {
        held(submission());

        assertThatThrownBy(() -> page(Sort.OLDEST, "nonsense", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(Sort.OLDEST, "!", 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> page(Sort.OLDEST, "A".repeat(1000), 10)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<CommentId> throughPages(Sort sort, List<SiteId> sites, int limit) {
        List<CommentId> all = new ArrayList<>();
        Query query = new Query(sites, State.HELD, "", "", "", sort, "", limit);
        Page<QueuedComment> page = queue.list(query);
        all.addAll(ids(page));
        while (!page.next().isEmpty()) {
            page = queue.list(at(query, page.next()));
            all.addAll(ids(page));
        }
        return all;
    }

    private static Query at(Query query, String cursor) {
        return new Query(
                query.sites(),
                query.state(),
                query.reason(),
                query.article(),
                query.text(),
                query.sort(),
                cursor,
                query.limit());
    }

    private Page<QueuedComment> page(Sort sort, String cursor, int limit) {
        return queue.list(new Query(List.of(SITE), State.HELD, "", "", "", sort, cursor, limit));
    }

    private Page<QueuedComment> filtered(String reason, String article, String text) {
        return queue.list(new Query(List.of(SITE), State.HELD, reason, article, text, Sort.OLDEST, "", 10));
    }

    private static Verdict harm(double spam, double abuse) {
        return new Verdict(Outcome.HOLD, spam, abuse, List.of());
    }

    private CommentId held(Samples.Sample submission) {
        return add(submission.outcomeUnlessSet(Outcome.HOLD));
    }

    private CommentId add(Samples.Sample builder) {
        Submission submission = builder.build();
        assertThat(queue.add(submission).await().atMost(Duration.ofSeconds(10))).isInstanceOf(AddResult.Added.class);
        return submission.comment().id();
    }

    private static List<CommentId> ids(Page<QueuedComment> page) {
        return page.items().stream().map(comment -> comment.comment().id()).toList();
    }
}
