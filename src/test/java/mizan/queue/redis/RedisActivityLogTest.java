package mizan.queue.redis;

import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.Outcome;
import mizan.queue.ActivityLog.Recorded;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.ActivityLog.Recorded.RateLimited;
import mizan.queue.ActivityLog.Sender;
import mizan.queue.RateLimits;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.text.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisActivityLogTest {

    private static final RateLimits NO_LIMITS = new RateLimits(0, 0, 0, 0);

    /** Where the links of the next submissions lead. */
    private List<String> links = List.of();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:58:20Z"));

    @Test
    void firstSubmission_findsNothingBeforeIt() {
        assertThat(((Noted) record(NO_LIMITS, "a", "i", "x", "y")).activity()).isEqualTo(RecentActivity.NONE);
    }

    @Test
    void submissionsOfAnAuthor_areCounted() {
        record(NO_LIMITS, "a", "i1");
        record(NO_LIMITS, "a", "i2");

        assertThat(noted("a", "i3").byAuthor()).isEqualTo(2);
        assertThat(noted("b", "i4").byAuthor()).isZero();
    }

    @Test
    void submissionsFromAnAddress_areCounted() {
        record(NO_LIMITS, "a1", "i");
        record(NO_LIMITS, "a2", "i");

        assertThat(noted("a3", "i").byAddress()).isEqualTo(2);
        assertThat(noted("a4", "j").byAddress()).isZero();
    }

    @Test
    void nearDuplicates_areTheMostFrequentBand() {
        record(NO_LIMITS, "a1", "i1", "x", "y");
        record(NO_LIMITS, "a2", "i2", "x", "z");

        assertThat(noted("a3", "i3", "w", "x", "y").nearDuplicates()).isEqualTo(2);
        assertThat(noted("a4", "i4", "v").nearDuplicates()).isZero();
        assertThat(noted("a5", "i5").nearDuplicates()).isZero();
    }

    @Test
    void commentsThatLeadToOnePlace_areCounted() {
        notedWithLinks("spam.example");
        notedWithLinks("spam.example", "other.example");

        assertThat(notedWithLinks("other.example", "spam.example").sameLink()).isEqualTo(2);
        assertThat(notedWithLinks("other.example", "spam.example").nearDuplicates())
                .isZero();
        assertThat(notedWithLinks("new.example").sameLink()).isZero();
        assertThat(notedWithLinks().sameLink()).isZero();
    }

    @Test
    void authorAddressAndBandOfTheSameName_areDifferentThings() {
        record(NO_LIMITS, "same", "other", "band");

        assertThat(noted("other", "same", "same")).isEqualTo(RecentActivity.NONE);
    }

    @Test
    void sites_knowNothingOfEachOther() {
        record(NO_LIMITS, "a", "i", "x");

        assertThat(((Noted) record(OTHER_SITE, NO_LIMITS, "a", "i", "x")).activity())
                .isEqualTo(RecentActivity.NONE);
    }

    @Test
    void withinTheHour_itIsRemembered() {
        record(NO_LIMITS, "a", "i", "x");

        clock.move(Duration.ofMinutes(59));

        assertThat(noted("a", "i", "x")).isEqualTo(new RecentActivity(1, 1, 1, 0, 0));
    }

    @Test
    void anHourLater_itIsForgotten() {
        record(NO_LIMITS, "a", "i", "x");

        clock.move(Duration.ofMinutes(60));

        assertThat(noted("a", "i", "x")).isEqualTo(RecentActivity.NONE);
    }

    @Test
    void countsAcrossManyMinutes_addUp() {
        for (int minute = 0; minute < 50; minute++) {
            record(NO_LIMITS, "a", "i");
            record(NO_LIMITS, "a", "i");
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(noted("a", "i").byAuthor()).isEqualTo(100);
    }

    @Test
    void moreThanAByteCanHold_isCounted() {
        for (int i = 0; i < 700; i++) {
            record(NO_LIMITS, "a", "i");
        }

        assertThat(noted("a", "i").byAuthor()).isEqualTo(700);
    }

    @Test
    void clockOfAnotherInstanceThatIsAhead_losesNothing() {
        clock.move(Duration.ofMinutes(1));
        record(NO_LIMITS, "a", "i");
        clock.move(Duration.ofMinutes(-1));
        record(NO_LIMITS, "a", "i");

        assertThat(noted("a", "i").byAuthor()).isEqualTo(2);
    }

    @Test
    void historyOfTheAuthor_comesFromTheQueue() {
        RedisReviewQueue queue =
                new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(1), 1000, Duration.ofMinutes(1), clock);
        add(queue, Outcome.APPROVE);
        add(queue, Outcome.APPROVE);
        add(queue, Outcome.REJECT);
        add(queue, Outcome.HOLD);

        assertThat(noted("author-1", "i")).isEqualTo(new RecentActivity(0, 0, 0, 2, 1));
    }

    private static void add(RedisReviewQueue queue, Outcome outcome) {
        queue.add(submission().outcome(outcome).build()).await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void unknownAuthorOrAddress_isNotCounted() {
        RateLimits limits = new RateLimits(1, 0, 0, 0);
        record(limits, "", "");
        record(limits, "", "");

        assertThat(((Noted) record(limits, "", "")).activity()).isEqualTo(RecentActivity.NONE);
    }

    @Test
    void addressOverItsLimit_waitsForTheNextMinute() {
        RateLimits limits = new RateLimits(2, 0, 0, 0);
        record(limits, "a", "i");
        record(limits, "a", "i");

        assertThat(record(limits, "a", "i")).isEqualTo(new RateLimited(Duration.ofSeconds(40)));
        assertThat(record(limits, "a", "j")).isInstanceOf(Noted.class);

        clock.move(Duration.ofSeconds(40));
        assertThat(record(limits, "a", "i")).isInstanceOf(Noted.class);
    }

    @Test
    void siteOverItsLimit_refusesAddressesThatHaveSentMore_untilTheNextMinute() {
        RateLimits limits = new RateLimits(20, 0, 3, 0);
        for (int i = 0; i < 3; i++) {
            record(limits, "a", "i");
        }

        assertThat(record(limits, "a", "i")).isEqualTo(new RateLimited(Duration.ofSeconds(40)));
        assertThat(record(limits, "a", "")).isEqualTo(new RateLimited(Duration.ofSeconds(40)));
        assertThat(record(OTHER_SITE, limits, "a", "i")).isInstanceOf(Noted.class);

        clock.move(Duration.ofSeconds(40));
        assertThat(record(limits, "a", "i")).isInstanceOf(Noted.class);
    }

    @Test
    void busyAddressesWithinTheirOwnLimit_doNotCloseTheFormForReaders() {
        RateLimits limits = new RateLimits(20, 0, 300, 0);
        int letIn = 0;
        for (int attacker = 0; attacker < 40; attacker++) {
            for (int i = 0; i < 20; i++) {
                letIn += record(limits, "", "attacker-" + attacker) instanceof Noted ? 1 : 0;
            }
        }

        assertThat(letIn)
                .as("within the limit, and three of each address beyond it")
                .isEqualTo(300 + 25 * 3);
        for (int reader = 0; reader < 100; reader++) {
            assertThat(record(limits, "", "reader-" + reader)).isInstanceOf(Noted.class);
        }
    }

    @Test
    void siteTakesTwiceItsLimitAtMost_whoeverSends() {
        RateLimits limits = new RateLimits(20, 0, 5, 0);
        int letIn = 0;
        for (int i = 0; i < 30; i++) {
            letIn += record(limits, "", "address-" + i) instanceof Noted ? 1 : 0;
        }

        assertThat(letIn).isEqualTo(10);
    }

    @Test
    void networkOverItsLimit_isRefused_andOthersAreNot() {
        RateLimits limits = new RateLimits(20, 10, 0, 0);

        assertThat(letInOfNetwork(limits, "a", 30)).isEqualTo(10);
        assertThat(letInOfNetwork(limits, "a", 1)).isZero();
        assertThat(letInOfNetwork(limits, "b", 5)).isEqualTo(5);

        clock.move(Duration.ofSeconds(40));
        assertThat(letInOfNetwork(limits, "a", 5)).isEqualTo(5);
    }

    @Test
    void unknownNetwork_isNotLimited() {
        RateLimits limits = new RateLimits(0, 2, 0, 0);

        assertThat(letInOfNetwork(limits, "", 9)).isEqualTo(9);
    }

    /** Somebody has 65,536 networks of 64 bits in a network of 48 bits. */
    @Test
    void networkOfManyAddresses_doesNotCloseTheFormForReaders() {
        RateLimits limits = new RateLimits(20, 300, 300, 0);

        assertThat(letInOfNetwork(limits, "attacker", 2000)).isEqualTo(300);
        for (int reader = 0; reader < 100; reader++) {
            assertThat(letInOfNetwork(limits, "reader-" + reader, 1)).isOne();
        }
    }

    @Test
    void beyondTheLimitOfTheSite_aNetworkHasATenthOfItsOwnLimit() {
        RateLimits limits = new RateLimits(20, 100, 150, 0);
        letInOfNetwork(limits, "a", 100);
        letInOfNetwork(limits, "b", 50);

        assertThat(letInOfNetwork(limits, "c", 100)).isEqualTo(10);
        assertThat(letInOfNetwork(limits, "b", 100)).isZero();
    }

    @Test
    void authorsOfWhomACommentStandsApproved_areLetInBesideAFlood() {
        RateLimits limits = new RateLimits(20, 300, 50, 0);
        approveOneOf("author-1");
        for (int network = 0; network < 200; network++) {
            letInOfNetwork(limits, "n" + network, 1);
        }

        assertThat(letInOfNetwork(limits, "elsewhere", 1))
                .as("the site has taken twice its limit")
                .isZero();
        Sender known = new Sender("author-1", "author-1", "home", "elsewhere");
        assertThat(record(SITE, limits, known)).isInstanceOf(Noted.class);
        assertThat(record(SITE, limits, known)).isInstanceOf(Noted.class);
        assertThat(record(SITE, limits, known)).isInstanceOf(Noted.class);
        assertThat(record(SITE, limits, known))
                .as("what a person writes in a minute")
                .isInstanceOf(RateLimited.class);
    }

    @Test
    void authorsOfWhomACommentStandsApproved_areLetInFromANetworkOverItsLimit() {
        RateLimits limits = new RateLimits(20, 10, 0, 0);
        approveOneOf("author-1");
        letInOfNetwork(limits, "a", 30);

        assertThat(record(SITE, limits, new Sender("author-1", "author-1", "home", "a")))
                .isInstanceOf(Noted.class);
    }

    @Test
    void theSite_takesThreeTimesItsLimitAtMost() {
        RateLimits limits = new RateLimits(0, 0, 5, 0);
        int letIn = 0;
        for (int i = 0; i < 30; i++) {
            approveOneOf("known-" + i);
            Sender sender = new Sender("known-" + i, "known-" + i, "address-" + i, "network-" + i);
            letIn += record(SITE, limits, sender) instanceof Noted ? 1 : 0;
        }

        assertThat(letIn).isEqualTo(15);
    }

    @Test
    void whoTypesTheEmailOfAnotherAuthor_hasNoneOfTheirStanding() {
        approveOneOf("author-1");

        assertThat(((Noted) record(SITE, NO_LIMITS, new Sender("author-1", "other", "i", "n"))).activity())
                .isEqualTo(RecentActivity.NONE);
    }

    private void approveOneOf(String author) {
        RedisReviewQueue queue =
                new RedisReviewQueue(RealRedis.connection(), Duration.ofDays(1), 1000, Duration.ofMinutes(1), clock);
        queue.add(submission().author(author).outcome(Outcome.APPROVE).build())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** How many of {@code submissions} are let in, each from another address of one network. */
    private int letInOfNetwork(RateLimits limits, String network, int submissions) {
        int letIn = 0;
        for (int i = 0; i < submissions; i++) {
            Sender sender = new Sender("", "", network + "-" + i, network);
            letIn += record(SITE, limits, sender) instanceof Noted ? 1 : 0;
        }
        return letIn;
    }

    @Test
    void overTheLimit_nothingIsNoted() {
        RateLimits limits = new RateLimits(1, 0, 0, 0);
        record(limits, "a", "i", "x");
        record(limits, "a", "i", "x");
        record(limits, "a", "i", "x");

        assertThat(noted("a", "j", "x")).isEqualTo(new RecentActivity(1, 0, 1, 0, 0));
    }

    @Test
    void activity_isFreedAfterSomeHours() {
        record(NO_LIMITS, "a", "i");
        assertThat(RealRedis.ask("KEYS", "*:activity:*").size()).isOne();
        String key = RealRedis.ask("KEYS", "*:activity:*").get(0).toString();
        assertThat(RealRedis.ask("TTL", key).toInteger()).isBetween(1, 3 * 3600);

        // The first minute of the hour after next.
        clock.move(Duration.ofMinutes(62));
        record(NO_LIMITS, "a", "i");

        assertThat(RealRedis.ask("EXISTS", key).toInteger()).isZero();
    }

    private RecentActivity noted(String author, String address, String... bands) {
        return ((Noted) record(NO_LIMITS, author, address, bands)).activity();
    }

    @Test
    void busyAddress_mayNotFillTheMemory() {
        RateLimits limits = new RateLimits(0, 0, 0, 105_000);
        Sender busy = new Sender("a", "a", "i", "n");
        for (int i = 0; i < 15; i++) {
            assertThat(record(SITE, limits, busy, 18_000)).isInstanceOf(Noted.class);
        }

        assertThat(record(SITE, limits, busy, 18_000))
                .isEqualTo(new RateLimited(Duration.ofHours(13).plusSeconds(100)));
        assertThat(record(SITE, limits, busy, 1_000))
                .as("what there is room for")
                .isInstanceOf(Noted.class);
        assertThat(record(SITE, limits, new Sender("a", "a", "other", "n"), 18_000))
                .as("another address")
                .isInstanceOf(Noted.class);

        clock.move(Duration.ofHours(14));
        assertThat(record(SITE, limits, busy, 18_000)).as("the next day").isInstanceOf(Noted.class);
    }

    @Test
    void addressThatSendsFewAnHour_isNotCounted() {
        for (int i = 0; i < 40; i++) {
            assertThat(record(SITE, new RateLimits(0, 0, 0, 1_000), new Sender("a", "a", "i", "n"), 18_000))
                    .isInstanceOf(Noted.class);
            clock.move(Duration.ofMinutes(7));
        }

        assertThat(RealRedis.ask("KEYS", "*volumes*").size()).isZero();
    }

    private Recorded record(RateLimits limits, String author, String address, String... bands) {
        return record(SITE, limits, author, address, bands);
    }

    private RecentActivity notedWithLinks(String... targets) {
        links = List.of(targets);
        return noted("a", "i");
    }

    private Recorded record(SiteId site, RateLimits limits, String author, String address, String... bands) {
        return record(site, limits, new Sender(author, author, address, "n" + address), bands);
    }

    private Recorded record(SiteId site, RateLimits limits, Sender sender, String... bands) {
        return record(site, limits, sender, 0, bands);
    }

    private Recorded record(SiteId site, RateLimits limits, Sender sender, int bytes, String... bands) {
        return new RedisActivityLog(RealRedis.connection(), limits, clock)
                .record(site, "1", sender, new Fingerprint(List.of(bands)), links, bytes)
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
