package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.DecideResult.Decided;
import mizan.queue.State;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import mizan.queue.published.redis.RedisPublishedComments;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RealRedis.class)
class RedisPublishedCommentsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ARTICLE = "4711";
    private static final String LIST = "mizan:{hespress}:published:article:" + ARTICLE;

    private final RealQueue real = new RealQueue();
    private final RedisPublishedComments published =
            new RedisPublishedComments(RealRedis.connection(), Duration.ofDays(90), real.clock);

    // What is listed

    @Test
    void whatTheRulesApprove_isListed_asEverybodyMaySeeIt() {
        Comment comment = real.add(submission().text("رأي في المقال"));

        PublishedPage page = page(Order.NEWEST, "", 10);

        assertThat(page.items())
                .containsExactly(new PublishedComment(
                        comment.id(), "سعاد", "https://souad.example/", "رأي في المقال", comment.submittedAt()));
        assertThat(page.next()).isEmpty();
        assertThat(page.total()).isEqualTo(1);
    }

    @Test
    void heldAndRejectedComments_otherArticlesAndOtherSites_areNotListed() {
        real.held();
        real.add(submission().outcome(Outcome.REJECT));
        real.add(submission().article("4712"));
        real.add(submission().site(OTHER_SITE));

        assertThat(page(Order.NEWEST, "", 10)).isEqualTo(new PublishedPage(List.of(), "", 0));
    }

    @Test
    void decisionsAndTheirUndo_listAndUnlist() {
        CommentId id = real.held().id();

        Decided approved = real.approve(id);
        assertThat(listed()).containsExactly(id);

        real.queue.undo(approved.decision().id(), "amina");
        assertThat(listed()).isEmpty();

        real.approve(id);
        Decided retracted = real.reject(id);
        assertThat(listed()).isEmpty();

        real.queue.undo(retracted.decision().id(), "amina");
        assertThat(listed()).containsExactly(id);
    }

    @Test
    void bulks_listAndUnlist() {
        List<CommentId> ids = Stream.generate(() -> real.held().id()).limit(30).toList();

        real.queue.decideHeld(ids, State.APPROVED, "", "", "amina", null);

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void editedComment_isListedAsItWasEdited() {
        CommentId id = real.add(submission()).id();
        Decided edited = real.edit(id, "نص حرّره مشرف");
        assertThat(page(Order.NEWEST, "", 10).items())
                .extracting(PublishedComment::text)
                .containsExactly("نص حرّره مشرف");

        real.queue.undo(edited.decision().id(), "amina");
        assertThat(page(Order.NEWEST, "", 10).items())
                .extracting(PublishedComment::text)
                .containsExactly(real.find(id).comment().text());
    }

    // Pages

    @ParameterizedTest
    @EnumSource(Order.class)
    void pages_holdEachCommentOnce_inOrder(Order order) {
        List<CommentId> oldestFirst = new ArrayList<>();
        for (int i = 25; i > 0; i--) {
            // Five at a time have the same time, and stand in the order of their codes.
            Duration ago = Duration.ofMinutes((i + 4) / 5);
            oldestFirst.add(real.add(submission().submittedAgo(ago)).id());
        }
        for (int i = 0; i < 25; i += 5) {
            oldestFirst.subList(i, i + 5).sort((a, b) -> a.code().compareTo(b.code()));
        }

        List<CommentId> read = new ArrayList<>();
        String cursor = "";
        do {
            PublishedPage page = page(order, cursor, 7);
            assertThat(page.total()).isEqualTo(25);
            page.items().forEach(item -> read.add(item.id()));
            cursor = page.next();
        } while (!cursor.isEmpty());

        assertThat(read).isEqualTo(order == Order.OLDEST ? oldestFirst : oldestFirst.reversed());
    }

    @Test
    void pageThatEndsWithTheLastComment_hasNoNext() {
        IntStream.range(0, 10).forEach(i -> real.add(submission()));

        assertThat(page(Order.OLDEST, "", 10).next()).isEmpty();
        assertThat(page(Order.OLDEST, page(Order.OLDEST, "", 9).next(), 10).items())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pageGoesOn_whereTheLastCommentWasRetractedMeanwhile(Order order) {
        for (int i = 0; i < 10; i++) {
            real.add(submission());
        }
        PublishedPage first = page(order, "", 5);
        real.reject(first.items().getLast().id());

        PublishedPage second = page(order, first.next(), 10);

        assertThat(second.items()).hasSize(5).doesNotContainAnyElementsOf(first.items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "ICA", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5OSB4"})
    void cursorOfAnotherKind_isRefusedOrEndsAtOnce(String cursor) {
        real.add(submission());
        if (cursor.startsWith("OTk5")) {
            assertThat(page(Order.OLDEST, cursor, 10).items()).isEmpty();
            return;
        }
        assertThatThrownBy(() -> page(Order.OLDEST, cursor, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    // Retention

    @Test
    void whatRetentionRemoved_isNeitherShownNorCounted_andLeavesTheList() {
        Comment expired = real.add(submission());
        real.clock.move(Duration.ofDays(91));
        Comment kept = real.add(submission().submittedAt(NOW.plus(Duration.ofDays(91))));
        RealRedis.ask("DEL", "mizan:{hespress}:comment:" + expired.id().code());

        PublishedPage page = page(Order.OLDEST, "", 10);

        assertThat(page.items()).extracting(PublishedComment::id).containsExactly(kept.id());
        assertThat(page.total()).isEqualTo(1);
        assertThat(inRedis()).containsExactly(kept.id().code());
    }

    @Test
    void articleThatNobodyReads_isClearedByItsNewComments() {
        for (int i = 0; i < 6; i++) {
            Comment expired = real.add(submission().submittedAgo(Duration.ofDays(91)));
            RealRedis.ask("DEL", "mizan:{hespress}:comment:" + expired.id().code());
        }
        for (int i = 0; i < 4; i++) {
            real.add(submission());
        }

        assertThat(inRedis()).hasSize(4);
    }

    @Test
    void moreExpiredCommentsThanOneCallLooksAt_comeToAnEnd() {
        Comment kept = real.add(submission());
        for (int i = 0; i < 2500; i++) {
            RealRedis.ask("ZADD", LIST, Integer.toString(i), "%020d".formatted(i));
        }

        List<CommentId> read = new ArrayList<>();
        String cursor = "";
        int calls = 0;
        do {
            PublishedPage page = page(Order.OLDEST, cursor, 10);
            page.items().forEach(item -> read.add(item.id()));
            cursor = page.next();
            calls++;
        } while (!cursor.isEmpty());

        assertThat(read).containsExactly(kept.id());
        assertThat(calls).isLessThan(5);
        assertThat(page(Order.OLDEST, "", 10).total()).isEqualTo(1);
    }

    @Test
    void list_livesAsLongAsTheCommentInItThatLivesLongest() {
        real.add(submission());
        assertThat(RealRedis.ask("PTTL", LIST).toLong()).isBetween(days(89), days(90));

        RealRedis.ask("PEXPIRE", LIST, Long.toString(days(100)));
        real.add(submission());
        assertThat(RealRedis.ask("PTTL", LIST).toLong()).isGreaterThan(days(99));

        listed().forEach(real::reject);
        assertThat(RealRedis.ask("EXISTS", LIST).toLong()).isZero();
    }

    // What earlier versions approved

    @Test
    void commentsOfEarlierVersions_areListedInSmallSteps() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 350; i++) {
            ids.add(real.add(submission().article(i % 2 == 0 ? ARTICLE : "2")).id());
        }
        real.held();
        RealRedis.ask("DEL", LIST, "mizan:{hespress}:published:article:2");
        assertThat(listed()).isEmpty();
        RealRedis.ask("CONFIG", "RESETSTAT");

        fill(SITE);

        assertThat(page(Order.OLDEST, "", 100).total()).isEqualTo(175);
        assertThat(Stream.of(ARTICLE, "2").flatMap(article -> all(article).stream()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(RealRedis.ask("PTTL", LIST).toLong()).isBetween(days(89), days(90));
        assertThat(RealRedis.ask("PTTL", "mizan:{hespress}:published:place").toLong())
                .isPositive();
    }

    @Test
    void whatWasLookedAt_isNotLookedAtAgain_untilADayLater() {
        real.add(submission());
        fill(SITE);
        RealRedis.ask("DEL", LIST);

        fill(SITE);
        assertThat(listed()).isEmpty();

        RealRedis.ask("DEL", "mizan:{hespress}:published:place");
        fill(SITE);
        assertThat(listed()).hasSize(1);
    }

    @Test
    void listing_goesOnWhereAnotherInstanceStopped_alsoBehindACommentThatIsGone() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 10; i > 0; i--) {
            ids.add(real.add(submission().submittedAgo(Duration.ofMinutes(i))).id());
        }
        RealRedis.ask("DEL", LIST);
        CommentId last = ids.get(4);
        long score = real.find(last).comment().submittedAt().toEpochMilli();
        RealRedis.ask("SET", "mizan:{hespress}:published:place", score + " " + last.code());
        RealRedis.ask("ZREM", "mizan:{hespress}:state:approved", last.code());

        fill(SITE);

        assertThat(listed()).containsExactlyInAnyOrderElementsOf(ids.subList(5, 10));
    }

    @Test
    void siteWithoutComments_isDoneAtOnce() {
        fill(OTHER_SITE);

        assertThat(RealRedis.ask("GET", "mizan:{annahar}:published:place").toString())
                .isEqualTo("end");
    }

    private void fill(SiteId site) {
        published.backfill(site).await().atMost(PATIENCE);
    }

    private PublishedPage page(Order order, String cursor, int limit) {
        return published
                .page(new PublishedQuery(SITE, ARTICLE, order, cursor, limit))
                .await()
                .atMost(PATIENCE);
    }

    private List<CommentId> all(String article) {
        List<CommentId> ids = new ArrayList<>();
        String cursor = "";
        do {
            PublishedPage page = published
                    .page(new PublishedQuery(SITE, article, Order.NEWEST, cursor, 100))
                    .await()
                    .atMost(PATIENCE);
            page.items().forEach(item -> ids.add(item.id()));
            cursor = page.next();
        } while (!cursor.isEmpty());
        return ids;
    }

    private List<CommentId> listed() {
        return all(ARTICLE);
    }

    private static List<String> inRedis() {
        return RealRedis.ask("ZRANGE", LIST, "0", "-1").stream()
                .map(Object::toString)
                .toList();
    }

    private static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
