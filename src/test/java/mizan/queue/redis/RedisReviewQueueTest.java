package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.moderation.Outcome;
import mizan.queue.AddResult;
import mizan.queue.DecideResult;
import mizan.queue.DecideResult.AlreadyDecided;
import mizan.queue.DecideResult.Decided;
import mizan.queue.DecideResult.NotFound;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.testsupport.ApprovedStream;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.text.html.CommentHtml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisReviewQueueTest {

    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Duration REPEAT_WINDOW = Duration.ofMinutes(10);

    private final MovableClock clock = new MovableClock(NOW.plusSeconds(1));
    private final ApprovedStream stream = new ApprovedStream(RealRedis.client());
    private RedisReviewQueue queue;

    @BeforeEach
    void open() {
        this.queue = queue(RETENTION, REPEAT_WINDOW);
    }

    private RedisReviewQueue queue(Duration retention, Duration repeatWindow) {
        return new RedisReviewQueue(RealRedis.connection(), retention, 100_000, repeatWindow, clock);
    }

    // Adding

    @Test
    void addedComment_isFoundAsItCame() {
        Submission held =
                submission().outcome(Outcome.HOLD).original("<b>مقال</b>").build();

        AddResult result = add(held);

        assertThat(result).isEqualTo(new AddResult.Added(held.receipt(), State.HELD));
        assertThat(find(held.comment().id()))
                .contains(new QueuedComment(held.comment(), held.verdict(), State.HELD, 1, null, null));
    }

    @Test
    void commentWithoutOptionalFields_isFoundAsItCame() {
        Submission bare = submission().email("").url("").outcome(Outcome.REJECT).build();

        add(bare);

        assertThat(find(bare.comment().id()))
                .contains(new QueuedComment(bare.comment(), bare.verdict(), State.REJECTED, 1, NOW, "rules"));
    }

    @Test
    void unknownComment_isNotFound() {
        assertThat(find(submission().build().comment().id())).isEmpty();
    }

    @Test
    void approvedByRules_goesOnTheStreamWithAllItsFields() {
        Submission approved =
                submission().text("سطر\nثان <3").original("سطر<br>ثان <3").build();

        add(approved);

        assertThat(stream.entries(SITE))
                .containsExactly(Map.ofEntries(
                        entry("event", "approved"),
                        entry("id", approved.comment().id().toString()),
                        entry("article", "4711"),
                        entry("name", "سعاد"),
                        entry("url", "https://souad.example/"),
                        entry("text", "سطر\nثان <3"),
                        entry("html", CommentHtml.render("سطر\nثان <3")),
                        entry("submitted_at", "2026-11-24T10:15:30Z"),
                        entry("decided_at", "2026-11-24T10:15:30Z"),
                        entry("decided_by", "rules"),
                        entry("schema", "1")));
    }

    @Test
    void heldAndRejected_stayOffTheStream() {
        add(submission().outcome(Outcome.HOLD).build());
        add(submission().outcome(Outcome.REJECT).build());

        assertThat(stream.entries(SITE)).isEmpty();
    }

    @Test
    void stream_isCutToItsLength() {
        queue = new RedisReviewQueue(RealRedis.connection(), RETENTION, 100, REPEAT_WINDOW, clock);
        for (int i = 0; i < 400; i++) {
            add(submission().build());
        }

        assertThat(stream.entries(SITE)).hasSizeBetween(100, 250);
    }

    // The same again

    @Test
    void sameSubmissionAgain_getsTheFirstReceipt() {
        Submission first = submission().text("نفس الكلام").build();
        Submission second = submission().text("نفس الكلام").build();

        add(first);

        assertThat(add(second)).isEqualTo(new AddResult.Repeated(first.receipt(), State.APPROVED));
        assertThat(find(second.comment().id())).isEmpty();
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @Test
    void repeatedSubmission_isToldTheStateOfNow() {
        Submission first = submission().text("نفس الكلام").outcome(Outcome.HOLD).build();
        add(first);
        queue.decide(first.comment().id(), 1, State.REJECTED, "", "", "moderator");

        assertThat(add(submission().text("نفس الكلام").outcome(Outcome.HOLD).build()))
                .isEqualTo(new AddResult.Repeated(first.receipt(), State.REJECTED));
    }

    @Test
    void otherArticleAuthorTextOrSite_isNotARepetition() {
        add(submission().text("نفس الكلام").build());

        assertThat(add(submission().text("نفس الكلام").article("4712").build())).isInstanceOf(AddResult.Added.class);
        assertThat(add(submission().text("نفس الكلام").author("author-2").build()))
                .isInstanceOf(AddResult.Added.class);
        assertThat(add(submission().text("نفس الكلام!").build())).isInstanceOf(AddResult.Added.class);
        assertThat(add(submission().text("نفس الكلام").site(OTHER_SITE).build()))
                .isInstanceOf(AddResult.Added.class);
    }

    @Test
    void afterTheRepeatWindow_theSameIsKeptAgain() {
        queue = queue(RETENTION, Duration.ofMillis(50));
        add(submission().text("نفس الكلام").build());

        await().until(() -> add(submission().text("نفس الكلام").build()) instanceof AddResult.Added);
    }

    @Test
    void repetitionOfACommentThatIsGone_isKept() {
        Submission first = submission().text("نفس الكلام").build();
        add(first);
        RealRedis.ask("DEL", key("comment:" + first.comment().id().code()));
        Submission second = submission().text("نفس الكلام").build();

        assertThat(add(second)).isEqualTo(new AddResult.Added(second.receipt(), State.APPROVED));
        assertThat(add(submission().text("نفس الكلام").build()))
                .isEqualTo(new AddResult.Repeated(second.receipt(), State.APPROVED));
    }

    @Test
    void sameIdempotencyKeyAndContent_getsTheFirstReceipt() {
        Submission first = submission().text("كلام").idempotencyKey("k-1").build();
        add(first);

        assertThat(add(submission().text("كلام").idempotencyKey("k-1").build()))
                .isEqualTo(new AddResult.Repeated(first.receipt(), State.APPROVED));
    }

    @Test
    void sameIdempotencyKeyWithOtherContent_isRefused() {
        add(submission().text("كلام").idempotencyKey("k-1").build());
        Submission other = submission().text("كلام آخر").idempotencyKey("k-1").build();

        assertThat(add(other)).isEqualTo(new AddResult.KeyReused());
        assertThat(find(other.comment().id())).isEmpty();
        assertThat(add(submission().text("كلام آخر").build())).isInstanceOf(AddResult.Added.class);
    }

    @Test
    void idempotencyKeyOfARepetition_isTakenToo() {
        Submission first = submission().text("كلام").build();
        add(first);
        add(submission().text("كلام").idempotencyKey("k-1").build());

        assertThat(add(submission().text("كلام آخر").idempotencyKey("k-1").build()))
                .isEqualTo(new AddResult.KeyReused());
    }

    @Test
    void idempotencyKeyOfAnotherReader_isFree() {
        add(submission().author("one").text("كلام").idempotencyKey("k-1").build());

        assertThat(add(submission()
                        .author("two")
                        .text("كلام آخر")
                        .idempotencyKey("k-1")
                        .build()))
                .isInstanceOf(AddResult.Added.class);
    }

    @Test
    void idempotencyKeyOfAnotherSite_isFree() {
        add(submission().text("كلام").idempotencyKey("k-1").build());

        assertThat(add(submission().site(OTHER_SITE).idempotencyKey("k-1").build()))
                .isInstanceOf(AddResult.Added.class);
    }

    // Deciding

    @Test
    void approvingAHeldComment_movesLogsAndTells() {
        Submission held = addHeld();

        Decided decided = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "ok", "جيد", "amina"));

        QueuedComment expected =
                new QueuedComment(held.comment(), held.verdict(), State.APPROVED, 2, clock.instant(), "amina");
        assertThat(decided.comment()).isEqualTo(expected);
        assertThat(find(held.comment().id())).contains(expected);
        assertThat(decided.decision())
                .isEqualTo(new Decision(
                        decided.decision().id(),
                        held.comment().id(),
                        State.HELD,
                        State.APPROVED,
                        "ok",
                        "جيد",
                        "amina",
                        clock.instant(),
                        null));
        assertThat(queue.decisions(held.comment().id())).containsExactly(decided.decision());
        assertThat(stream.entries(SITE))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("event", "approved")
                        .containsEntry("id", held.comment().id().toString())
                        .containsEntry("text", held.comment().text())
                        .containsEntry("html", CommentHtml.render(held.comment().text()))
                        .containsEntry("submitted_at", "2026-11-24T10:15:30Z")
                        .containsEntry("decided_at", "2026-11-24T10:15:31Z")
                        .containsEntry("decided_by", "moderator")
                        .hasSize(11));
    }

    @Test
    void decidedComment_changesLists() {
        Submission held = addHeld();

        queue.decide(held.comment().id(), 1, State.REJECTED, "", "", "amina");

        assertThat(listed(State.HELD)).isEmpty();
        assertThat(queue.list(new Query(List.of(SITE), State.HELD, "", "", "", Query.Sort.PRIORITY, "", 10))
                        .items())
                .isEmpty();
        assertThat(listed(State.REJECTED)).containsExactly(held.comment().id());
    }

    @Test
    void rejectingAnApprovedComment_retractsIt() {
        Submission approved = submission().build();
        add(approved);

        Decided decided = decided(queue.decide(approved.comment().id(), 1, State.REJECTED, "insult", "", "amina"));

        assertThat(stream.events(decided.comment())).containsExactly("approved", "retracted");
        assertThat(stream.entries(SITE).getLast())
                .containsEntry("article", "4711")
                .containsEntry("text", "")
                .containsEntry("html", "")
                .containsEntry("decided_by", "moderator")
                .hasSize(11);
    }

    @Test
    void staleVersion_isToldWhoDecidedAndWhen() {
        Submission held = addHeld();
        Decided first = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        Instant then = clock.instant();
        clock.move(Duration.ofMinutes(1));

        DecideResult second = queue.decide(held.comment().id(), 1, State.REJECTED, "", "", "brahim");

        assertThat(second).isEqualTo(new AlreadyDecided("amina", then, first.comment()));
        assertThat(queue.decisions(held.comment().id())).hasSize(1);
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @Test
    void wrongVersionOfACommentThatRulesSettled_isToldTheRulesDidIt() {
        Submission approved = submission().build();
        add(approved);

        assertThat(queue.decide(approved.comment().id(), 7, State.REJECTED, "", "", "amina"))
                .isInstanceOfSatisfying(AlreadyDecided.class, already -> {
                    assertThat(already.by()).isEqualTo("rules");
                    assertThat(already.at()).isEqualTo(NOW);
                });
    }

    @Test
    void stateThatItAlreadyHas_isAlreadyDecided() {
        Submission approved = submission().build();
        add(approved);

        assertThat(queue.decide(approved.comment().id(), 1, State.APPROVED, "", "", "amina"))
                .isInstanceOf(AlreadyDecided.class);
        assertThat(stream.entries(SITE)).hasSize(1);
    }

    @Test
    void decidingAboutAnUnknownComment_findsNothing() {
        CommentId unknown = submission().build().comment().id();

        assertThat(queue.decide(unknown, 1, State.APPROVED, "", "", "amina")).isEqualTo(new NotFound());
        assertThat(queue.decisions(unknown)).isEmpty();
    }

    @Test
    void decidingToHold_isRefused() {
        CommentId held = addHeld().comment().id();

        assertThatThrownBy(() -> queue.decide(held, 1, State.HELD, "", "", "amina"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Undoing

    @Test
    void undoneApproval_isHeldAgainAndRetracted() {
        Submission held = addHeld();
        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));

        Decided undone = decided(queue.undo(approval.decision().id(), "brahim"));

        assertThat(undone.comment())
                .isEqualTo(new QueuedComment(held.comment(), held.verdict(), State.HELD, 3, null, null));
        assertThat(undone.decision().undoes()).isEqualTo(approval.decision().id());
        assertThat(undone.decision().by()).isEqualTo("brahim");
        assertThat(queue.decisions(held.comment().id())).containsExactly(approval.decision(), undone.decision());
        assertThat(stream.events(undone.comment())).containsExactly("approved", "retracted");
        assertThat(listed(State.HELD)).containsExactly(held.comment().id());
        assertThat(listed(State.APPROVED)).isEmpty();
    }

    @Test
    void undoneUndo_isAsDecidedBefore() {
        Submission held = addHeld();
        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        Decided undone = decided(queue.undo(approval.decision().id(), "amina"));

        Decided redone = decided(queue.undo(undone.decision().id(), "amina"));

        assertThat(redone.comment().state()).isEqualTo(State.APPROVED);
        assertThat(stream.events(redone.comment())).containsExactly("approved", "retracted", "approved");
    }

    @Test
    void undoneRejectionOfAnApprovedComment_isApprovedAgain() {
        Submission approved = submission().build();
        add(approved);
        Decided rejection = decided(queue.decide(approved.comment().id(), 1, State.REJECTED, "", "", "amina"));

        Decided undone = decided(queue.undo(rejection.decision().id(), "amina"));

        assertThat(undone.comment().state()).isEqualTo(State.APPROVED);
        assertThat(undone.comment().decidedBy()).isEqualTo("amina");
        assertThat(stream.entries(SITE).getLast())
                .containsEntry("event", "approved")
                .containsEntry("text", approved.comment().text())
                .containsEntry("html", CommentHtml.render(approved.comment().text()));
    }

    @Test
    void decisionThatIsNoLongerTheLatest_isNotUndone() {
        Submission held = addHeld();
        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        Decided rejection = decided(queue.decide(held.comment().id(), 2, State.REJECTED, "", "", "brahim"));

        assertThat(queue.undo(approval.decision().id(), "amina"))
                .isEqualTo(new AlreadyDecided("brahim", clock.instant(), rejection.comment()));
    }

    @Test
    void decisionUndoneTwice_isUndoneOnce() {
        Submission held = addHeld();
        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        queue.undo(approval.decision().id(), "amina");

        assertThat(queue.undo(approval.decision().id(), "amina")).isInstanceOf(AlreadyDecided.class);
        assertThat(queue.decisions(held.comment().id())).hasSize(2);
    }

    @Test
    void unknownDecision_isNotFound() {
        assertThat(queue.undo(new DecisionId(SITE, "1-0"), "amina")).isEqualTo(new NotFound());
    }

    @Test
    void decisionOfACommentThatIsGone_isNotFound() {
        Submission held = addHeld();
        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        RealRedis.ask("DEL", key("comment:" + held.comment().id().code()));

        assertThat(queue.undo(approval.decision().id(), "amina")).isEqualTo(new NotFound());
    }

    @Test
    void moreThanAHundredDecisions_keepTheNewest() {
        Submission held = addHeld();
        State to = State.APPROVED;
        for (int version = 1; version <= 140; version++) {
            decided(queue.decide(held.comment().id(), version, to, "", "", "amina"));
            to = to == State.APPROVED ? State.REJECTED : State.APPROVED;
        }

        List<Decision> decisions = queue.decisions(held.comment().id());

        assertThat(decisions).hasSizeBetween(100, 130);
        assertThat(decisions.getLast().to()).isEqualTo(State.REJECTED);
    }

    // Keeping

    @Test
    void settledComment_goesAfterTheRetentionTime() {
        queue = queue(Duration.ofMillis(50), REPEAT_WINDOW);
        Submission approved = submission().build();
        add(approved);

        await().until(() -> find(approved.comment().id()).isEmpty());
    }

    @Test
    void heldComment_neverGoes() {
        assertThat(timeToLive(addHeld())).isEqualTo(-1);
    }

    @Test
    void decidedComment_isKeptForTheRetentionTimeFromThen() {
        Submission held = addHeld();
        Decided rejection = decided(queue.decide(held.comment().id(), 1, State.REJECTED, "", "", "amina"));
        assertThat(timeToLive(held)).isBetween(RETENTION.minusMinutes(1).toMillis(), RETENTION.toMillis());

        queue.undo(rejection.decision().id(), "amina");

        assertThat(timeToLive(held)).isEqualTo(-1);
    }

    @Test
    void listsOfSettledComments_areSweptInPassing() {
        Submission gone = submission().submittedAgo(RETENTION.plusDays(1)).build();
        Submission kept = submission().submittedAgo(RETENTION.plusDays(2)).build();
        Submission goneAndRejected = submission()
                .submittedAgo(RETENTION.plusDays(3))
                .outcome(Outcome.REJECT)
                .build();
        List.of(gone, kept, goneAndRejected).forEach(this::add);
        RealRedis.ask("DEL", key("comment:" + gone.comment().id().code()));
        RealRedis.ask("DEL", key("comment:" + goneAndRejected.comment().id().code()));

        add(submission().outcome(Outcome.HOLD).receipt(sweepingReceipt()).build());

        await().untilAsserted(() -> {
            assertThat(RealRedis.ask("ZRANGE", key("state:approved"), "0", "-1").toString())
                    .isEqualTo("[" + kept.comment().id().code() + "]");
            assertThat(RealRedis.ask("ZCARD", key("state:rejected")).toInteger())
                    .isZero();
        });
    }

    /** Scores are times of submission, while life counts from the decision: what was decided late is in front and lives. */
    @Test
    void expiredComments_areSweptBehindAnyNumberThatWereDecidedLate() {
        for (int i = 0; i < 300; i++) {
            add(submission().submittedAgo(RETENTION.plusDays(20)).build());
        }
        List<Submission> gone = Stream.generate(
                        () -> submission().submittedAgo(RETENTION.plusDays(10)).build())
                .limit(150)
                .toList();
        for (Submission submission : gone) {
            add(submission);
            RealRedis.ask("DEL", key("comment:" + submission.comment().id().code()));
        }

        for (int i = 0; i < 8; i++) {
            decided(queue.decide(addHeld().comment().id(), 1, State.REJECTED, "", "", "amina"));
        }

        await().untilAsserted(() -> assertThat(
                        RealRedis.ask("ZCARD", key("state:approved")).toInteger())
                .isEqualTo(300));
    }

    @Test
    void streams_keepNothingLongerThanTheRetentionTime() {
        queue = queue(Duration.ofMillis(300), REPEAT_WINDOW);
        decided(queue.decide(addHeld().comment().id(), 1, State.APPROVED, "", "", "amina"));
        List<String> streams = List.of("approved", "events", "decisions");
        assertThat(streams).allSatisfy(stream -> assertThat(lengthOf(stream)).isPositive());

        await().untilAsserted(() -> {
            queue.removeExpired(SITE);
            assertThat(streams)
                    .allSatisfy(stream -> assertThat(lengthOf(stream)).isZero());
        });
    }

    @Test
    void streams_keepWhatIsYounger() {
        decided(queue.decide(addHeld().comment().id(), 1, State.APPROVED, "", "", "amina"));
        add(submission().outcome(Outcome.HOLD).receipt(sweepingReceipt()).build());

        queue.removeExpired(SITE);

        assertThat(RealRedis.ask("PING").toString()).isEqualTo("PONG");
        assertThat(List.of(lengthOf("approved"), lengthOf("events"), lengthOf("decisions")))
                .containsExactly(1, 4, 1);
    }

    @Test
    void authorRecord_isKeptForTheRetentionTime() {
        queue = queue(Duration.ofMillis(50), REPEAT_WINDOW);
        add(submission().build());

        await().until(() -> RealRedis.ask("KEYS", key("author:*")).size() == 0);
    }

    private int lengthOf(String stream) {
        return RealRedis.ask("XLEN", key(stream)).toInteger();
    }

    private static Receipt sweepingReceipt() {
        Random random = new Random(1);
        Receipt receipt = Receipt.random(SITE, random);
        while (receipt.commentId().code().charAt(0) != '0') {
            receipt = Receipt.random(SITE, random);
        }
        return receipt;
    }

    @Test
    void everyKey_carriesTheSitesHashTag() {
        Submission held =
                submission().outcome(Outcome.HOLD).idempotencyKey("k-1").build();
        add(held);
        queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina");

        assertThat(RealRedis.ask("KEYS", "*").stream().map(Object::toString).toList())
                .hasSize(11)
                .allMatch(key -> key.startsWith("mizan:{hespress}:"));
    }

    // Authors

    @Test
    void otherCommentsOfTheAuthor_comeNewestFirst() {
        Submission first = submission().build();
        Submission second = submission().outcome(Outcome.HOLD).build();
        Submission third = submission().build();
        List.of(first, second, third, submission().author("author-2").build()).forEach(this::add);
        QueuedComment newest = find(third.comment().id()).orElseThrow();

        assertThat(queue.byAuthor(newest, 10))
                .extracting(comment -> comment.comment().id())
                .containsExactly(second.comment().id(), first.comment().id());
        assertThat(queue.byAuthor(newest, 1)).hasSize(1);
    }

    @Test
    void authorsWithoutAKey_haveNoHistoryInCommon() {
        Submission nobody = submission().author("").build();
        add(submission().author("").build());
        add(nobody);

        assertThat(queue.byAuthor(find(nobody.comment().id()).orElseThrow(), 10))
                .isEmpty();
    }

    @Test
    void historyOfAnAuthor_isBounded() {
        Submission last = submission().build();
        for (int i = 0; i < 60; i++) {
            add(submission().build());
        }
        add(last);

        assertThat(queue.byAuthor(find(last.comment().id()).orElseThrow(), 100)).hasSize(49);
    }

    @Test
    void countsOfAnAuthor_followTheStatesOfTheComments() {
        Submission held = addHeld();
        add(submission().build());
        assertThat(counts()).isEqualTo("1 0");

        Decided approval = decided(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"));
        assertThat(counts()).isEqualTo("2 0");

        Decided rejection = decided(queue.decide(held.comment().id(), 2, State.REJECTED, "", "", "amina"));
        assertThat(counts()).isEqualTo("1 1");

        queue.undo(rejection.decision().id(), "amina");
        assertThat(counts()).isEqualTo("2 0");
        assertThat(approval.comment().version()).isEqualTo(2);
    }

    private String counts() {
        String record = RealRedis.ask("GET", key("author:author-1")).toString();
        return record.substring(0, record.lastIndexOf(' '));
    }

    // What can go wrong

    @Test
    void forgottenScripts_areSentAgain() {
        Submission held = addHeld();
        RealRedis.ask("SCRIPT", "FLUSH");

        assertThat(add(submission().build())).isInstanceOf(AddResult.Added.class);
        RealRedis.ask("SCRIPT", "FLUSH");
        assertThat(queue.decide(held.comment().id(), 1, State.APPROVED, "", "", "amina"))
                .isInstanceOf(Decided.class);
    }

    @Test
    void commentThatCannotBeRead_isPassedOver() {
        Submission broken = addHeld();
        Submission whole = addHeld();
        RealRedis.ask("HSET", key("comment:" + broken.comment().id().code()), "comment", "{");

        assertThat(find(broken.comment().id())).isEmpty();
        assertThat(listed(State.HELD)).containsExactly(whole.comment().id());
        assertThat(queue.decide(broken.comment().id(), 1, State.APPROVED, "", "", "amina"))
                .isEqualTo(new NotFound());
    }

    @Test
    void nonsenseInTheConstructor_isRefused() {
        assertThatThrownBy(() -> queue(Duration.ZERO, REPEAT_WINDOW)).hasMessageContaining("retention");
        assertThatThrownBy(() -> queue(RETENTION, Duration.ofSeconds(-1))).hasMessageContaining("repeat window");
        assertThatThrownBy(() -> new RedisReviewQueue(RealRedis.connection(), RETENTION, 0, REPEAT_WINDOW, clock))
                .hasMessageContaining("approved stream");
    }

    private AddResult add(Submission submission) {
        return queue.add(submission).await().atMost(Duration.ofSeconds(10));
    }

    private Submission addHeld() {
        Submission held = submission().outcome(Outcome.HOLD).build();
        add(held);
        return held;
    }

    private Optional<QueuedComment> find(CommentId id) {
        return queue.find(id).await().atMost(Duration.ofSeconds(10));
    }

    private List<CommentId> listed(State state) {
        return queue.list(new Query(List.of(SITE), state, "", "", "", Query.Sort.OLDEST, "", 10)).items().stream()
                .map(comment -> comment.comment().id())
                .toList();
    }

    private static Decided decided(DecideResult result) {
        assertThat(result).isInstanceOf(Decided.class);
        return (Decided) result;
    }

    private static long timeToLive(Submission submission) {
        return RealRedis.ask("PTTL", key("comment:" + submission.comment().id().code()))
                .toLong();
    }

    private static String key(String name) {
        return "mizan:{hespress}:" + name;
    }
}
