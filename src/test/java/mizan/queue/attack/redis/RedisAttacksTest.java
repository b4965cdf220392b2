package mizan.queue.attack.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.moderation.DecidingReason;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.queue.ActivityLog;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.ActivityLog.Sender;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.DecisionId;
import mizan.queue.JournalEntry;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.RateLimits;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackCounts;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackRule.Beginning;
import mizan.queue.attack.AttackSnapshot;
import mizan.queue.redis.RedisActivityLog;
import mizan.queue.redis.RedisBreakingArticles;
import mizan.queue.redis.RedisJournal;
import mizan.queue.redis.RedisReviewQueue;
import mizan.queue.redis.RedisStatistics;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.text.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisAttacksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETENTION = Duration.ofDays(90);
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Beginning ON_ARTICLE = new Beginning("4711", AttackKind.ALIKE);
    private static final Beginning ON_SITE = new Beginning("", AttackKind.NEWCOMERS);

    private final MovableClock clock = new MovableClock(NOW);
    private final RedisAttacks attacks =
            new RedisAttacks(RealRedis.connection(), RETENTION, 100_000, QUIET, new Random(1), clock);
    private final RedisReviewQueue queue =
            new RedisReviewQueue(RealRedis.connection(), RETENTION, 100_000, Duration.ofMinutes(10), clock);
    private final RedisStatistics statistics = new RedisStatistics(RealRedis.connection());
    private final ActivityLog log = new RedisActivityLog(RealRedis.connection(), new RateLimits(0, 0, 0, 0), clock);

    @Test
    void ofSeveralThatBeginAtTheSameTime_oneDoes() {
        assertThat(attacks.begin(SITE, ON_ARTICLE, "rules")).isPresent();
        assertThat(attacks.begin(SITE, ON_ARTICLE, "rules")).isEmpty();
        assertThat(attacks.begin(SITE, ON_SITE, "amina")).isPresent();
        assertThat(attacks.of(SITE)).extracting(AttackList::isOn).containsExactly(true, true);
    }

    @Test
    void submission_seesTheAttacksOnItsSiteAndOnItsArticle() {
        assertThat(snapshot("4711").onArticle()).isEmpty();
        Attack onArticle = begin(ON_ARTICLE);
        Attack onSite = begin(ON_SITE);

        assertThat(snapshot("4711").onArticle()).contains(onArticle);
        assertThat(snapshot("4711").onSite()).contains(onSite);
        assertThat(snapshot("12").onArticle()).isEmpty();
        assertThat(snapshot("12").onSite()).contains(onSite);
    }

    @Test
    void afterAPersonEndedIt_noneBeginsByItselfForAWhile() {
        Attack attack = begin(ON_ARTICLE);

        assertThat(attacks.end(attack, "amina")).isTrue();

        assertThat(attacks.end(attack, "brahim")).isFalse();
        assertThat(snapshot("4711").isArticleQuiet()).isTrue();
        assertThat(snapshot("12").isArticleQuiet()).isFalse();
        clock.move(QUIET);
        assertThat(snapshot("4711").isArticleQuiet()).isFalse();
    }

    @Test
    void afterTheRulesEndedIt_anotherMayBeginAtOnce() {
        attacks.end(begin(ON_ARTICLE), "rules");

        assertThat(snapshot("4711").isArticleQuiet()).isFalse();
        assertThat(snapshot("4711").onArticle()).isEmpty();
    }

    @Test
    void submissions_areCountedByMinute_forTheSiteAndForTheArticle() {
        for (int i = 0; i < 7; i++) {
            record("4711", "reader-" + i, "same");
        }
        record("12", "reader", "other");

        AttackSnapshot snapshot = record("12", "another", "third");

        assertThat(snapshot.ofSite()).isEqualTo(new AttackCounts(9, 2, 9, 0));
        assertThat(snapshot.ofArticle()).isEqualTo(new AttackCounts(2, 0, 2, 0));
        clock.move(Duration.ofMinutes(1));
        assertThat(attacks.minutes(SITE, "", 2)).containsExactly(new AttackCounts(9, 2, 9, 0), AttackCounts.NONE);
        assertThat(attacks.minutes(SITE, "4711", 1)).containsExactly(new AttackCounts(7, 2, 7, 0));
    }

    @Test
    void authorsOfWhomACommentStandsApproved_areNoNewcomers() {
        submission().author("souad").addedTo(queue);

        assertThat(record("4711", "souad", "x").ofSite()).isEqualTo(new AttackCounts(1, 0, 0, 0));
    }

    @Test
    void doubtfulCommentsOfNewcomers_areCounted() {
        record("4711", "reader", "x");
        add(submission().outcome(Outcome.HOLD).build(), null, true);
        add(submission().outcome(Outcome.REJECT).build(), null, true);
        add(submission().outcome(Outcome.HOLD).build(), null, false);
        add(submission().outcome(Outcome.APPROVE).build(), null, true);

        assertThat(record("4711", "reader", "y").ofArticle().doubtful()).isEqualTo(2);
    }

    @Test
    void whatOnlyTheModeOfASiteOrArticleHolds_isNotDoubtful() {
        record("4711", "reader", "x");
        for (DecidingReason mode : List.of(DecidingReason.SITE_MODE, DecidingReason.ARTICLE_MODE)) {
            add(
                    submission()
                            .verdict(new Verdict(Outcome.HOLD, 0, 0, List.of(), mode))
                            .build(),
                    null,
                    true);
        }

        assertThat(record("4711", "reader", "y").ofArticle().doubtful()).isZero();
    }

    @Test
    void breakingArticle_doesNotCountForItsSite() {
        new RedisBreakingArticles(RealRedis.connection(), clock).mark(SITE, "4711", NOW.plusSeconds(60));

        AttackSnapshot snapshot = record("4711", "reader", "x");

        assertThat(snapshot.isBreaking()).isTrue();
        assertThat(snapshot.ofSite()).isEqualTo(AttackCounts.NONE);
        assertThat(snapshot.ofArticle().total()).isOne();
    }

    @Test
    void numbersOfAMinute_areForgotten() {
        record("4711", "reader", "x");
        add(submission().outcome(Outcome.HOLD).build(), null, true);

        String counts = "mizan:{" + SITE + "}:attacks:" + NOW.getEpochSecond() / 60;
        assertThat(RealRedis.ask("TTL", counts).toLong()).isBetween(4000L, 4200L);
    }

    @Test
    void whatIsHeldBecauseOfAnAttack_isInItsListAlone() {
        Attack attack = begin(ON_ARTICLE);
        CommentId ordinary = submission().outcome(Outcome.HOLD).in(queue);
        CommentId first = held(attack);
        CommentId second = held(attack);

        assertThat(listed(null)).containsExactly(ordinary);
        assertThat(listed(attack.id())).containsExactlyInAnyOrder(first, second);
        assertThat(counted(State.HELD)).isOne();
        assertThat(attacks.of(SITE)).extracting(AttackList::held).containsExactly(2L);
        assertThat(snapshot("4711").onArticle().orElseThrow().stored()).isEqualTo(2);
        assertThat(find(first).state()).isEqualTo(State.HELD);
    }

    @Test
    void rejectedOfAnAttack_countsAsStored_andIsAmongTheRejected() {
        Attack attack = begin(ON_SITE);

        add(submission().outcome(Outcome.REJECT).build(), attack, true);

        assertThat(snapshot("4711").onSite().orElseThrow().stored()).isOne();
        assertThat(counted(State.REJECTED)).isOne();
        assertThat(attacks.of(SITE)).extracting(AttackList::held).containsExactly(0L);
    }

    @Test
    void oneOfAnAttack_isDecidedByItself_andUndone() {
        Attack attack = begin(ON_ARTICLE);
        CommentId first = held(attack);
        CommentId second = held(attack);

        DecideResult.Decided decided = (DecideResult.Decided) queue.decide(first, 1, State.APPROVED, "", "", "amina");

        assertThat(listed(attack.id())).containsExactly(second);
        assertThat(counted(State.APPROVED)).isOne();
        queue.undo(decided.decision().id(), "amina");
        assertThat(listed(attack.id())).containsExactlyInAnyOrder(first, second);
        assertThat(listed(null)).isEmpty();
        assertThat(counted(State.HELD)).isZero();
        assertThat(counted(State.APPROVED)).isZero();
        assertThat(alike(first)).containsExactly(second);
    }

    @Test
    void all_areFoundByAnyOfThem_decidedTogether_andUndoneTogether() {
        Attack attack = begin(ON_ARTICLE);
        List<CommentId> held = Stream.generate(() -> held(attack)).limit(250).toList();
        BulkId bulk = BulkId.random();

        assertThat(queue.alike(find(held.get(17)), Similarity.TEXT, 5).count()).isEqualTo(249);
        queue.decideHeld(held, State.REJECTED, "advert", "", "amina", bulk);

        assertThat(attacks.of(SITE)).extracting(AttackList::held).containsExactly(0L);
        assertThat(counted(State.REJECTED)).isEqualTo(250);
        List<DecisionId> decisions = queue.inBulk(bulk, List.of(SITE), 1000);
        queue.undoAll(decisions, "amina", BulkId.random());
        assertThat(listed(attack.id())).containsExactlyInAnyOrderElementsOf(held);
        assertThat(counted(State.REJECTED)).isZero();
        assertThat(counted(State.HELD)).isZero();
        assertThat(alike(held.getFirst())).hasSize(249);
    }

    @Test
    void attackThatIsOver_isKnownAsLongAsItsCommentsWait_orCanBePutBack() {
        Attack attack = begin(ON_ARTICLE);
        CommentId held = held(attack);
        attacks.end(attack, "rules");
        assertThat(attacks.find(attack.id()).orElseThrow().isOn()).isFalse();

        DecideResult.Decided rejected = (DecideResult.Decided) queue.decide(held, 1, State.REJECTED, "", "", "amina");
        assertThat(attacks.of(SITE)).isEmpty();
        queue.undo(rejected.decision().id(), "amina");
        assertThat(attacks.of(SITE)).extracting(AttackList::held).containsExactly(1L);

        queue.decide(held, 3, State.REJECTED, "", "", "amina");
        clock.move(RETENTION.plusSeconds(1));
        assertThat(attacks.of(SITE)).isEmpty();
        assertThat(RealRedis.ask("EXISTS", "mizan:{" + SITE + "}:attacks").toLong())
                .isZero();
    }

    @Test
    void attackThatBeginsAgainWhileItsCommentsWait_goesOn() {
        Attack attack = begin(ON_ARTICLE);
        held(attack);
        attacks.end(attack, "rules");

        assertThat(begin(ON_ARTICLE).id()).isEqualTo(attack.id());
        assertThat(snapshot("4711").onArticle().orElseThrow().stored()).isOne();
        assertThat(attacks.of(SITE)).hasSize(1);
    }

    @Test
    void attackThatBeginsAgainAfterAllWasDecided_isANewOne() {
        Attack attack = begin(ON_ARTICLE);
        CommentId held = held(attack);
        attacks.end(attack, "rules");
        queue.decide(held, 1, State.REJECTED, "", "", "amina");

        assertThat(begin(ON_ARTICLE).id()).isNotEqualTo(attack.id());
        assertThat(snapshot("4711").onArticle().orElseThrow().stored()).isZero();
    }

    @Test
    void journal_tellsBeginningAndEnd() {
        Attack attack = begin(ON_ARTICLE);
        attacks.end(attack, "amina");

        List<JournalEntry> told = new RedisJournal(RealRedis.connection())
                .after(SITE, "0-0", 10)
                .await()
                .atMost(PATIENCE)
                .entries();

        assertThat(told)
                .extracting(JournalEntry::event, JournalEntry::comment, JournalEntry::article, JournalEntry::by)
                .containsExactly(
                        tuple(JournalEntry.Event.ATTACK_BEGAN, attack.id(), "4711", "rules"),
                        tuple(JournalEntry.Event.ATTACK_ENDED, attack.id(), "4711", "amina"));
    }

    private Attack begin(Beginning beginning) {
        return attacks.begin(SITE, beginning, "rules").orElseThrow();
    }

    private CommentId held(Attack attack) {
        Submission submission = submission().outcome(Outcome.HOLD).build();
        add(submission, attack, true);
        return submission.comment().id();
    }

    private void add(Submission made, @Nullable Attack attack, boolean isByNewcomer) {
        queue.add(new Submission(
                        made.comment(), made.verdict(), made.fingerprint(), made.receipt(), "", attack, isByNewcomer))
                .await()
                .atMost(PATIENCE);
    }

    private AttackSnapshot snapshot(String article) {
        return record(article, "", "");
    }

    private AttackSnapshot record(String article, String author, String band) {
        return ((Noted) log.record(
                                SITE,
                                article,
                                new Sender(author, author, "", ""),
                                new Fingerprint(band.isEmpty() ? List.of() : List.of(band)),
                                List.of(),
                                100)
                        .await()
                        .atMost(PATIENCE))
                .attacks();
    }

    private List<CommentId> listed(@Nullable CommentId attack) {
        Query query =
                new Query(List.of(SITE), State.HELD, "", "", "", attack, attack == null, Query.Sort.PRIORITY, "", 1000);
        return queue.list(query).items().stream()
                .map(QueuedComment::comment)
                .map(comment -> comment.id())
                .toList();
    }

    private List<CommentId> alike(CommentId id) {
        return queue.alike(find(id), Similarity.TEXT, 1000).first();
    }

    private long counted(State state) {
        return Optional.ofNullable(statistics.counts(List.of(SITE)).get(SITE))
                .orElseThrow()
                .byState()
                .get(state);
    }

    private QueuedComment find(CommentId id) {
        return queue.find(id).await().atMost(PATIENCE).orElseThrow();
    }
}
