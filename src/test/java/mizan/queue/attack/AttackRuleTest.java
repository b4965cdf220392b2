package mizan.queue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.attack.AttackRule.Beginning;
import mizan.queue.attack.AttackRule.Modes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttackRuleTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:15:30Z"), ZoneOffset.UTC);
    private static final Instant NOW = CLOCK.instant();
    private static final CommentId ID = new CommentId(new SiteId("akhbar"), "0123456789abcdefghjk");

    /** 60 a minute, 5 times the usual, 10 times as many where an article is breaking; half alike; 8 of 10 new, half of them doubtful. */
    private final AttackRule rule = new AttackRule(AttackSettings.DEFAULT);

    @Test
    void surgeOfTextsThatAreNearlyTheSame_isAnAttackOnItsArticle() {
        assertThat(begins(counts(60, 30, 40, 0), counts(60, 30, 40, 0))).contains(new Beginning("7", AttackKind.ALIKE));
    }

    @Test
    void surgeOnManyArticles_isAnAttackOnTheSite() {
        assertThat(begins(counts(300, 200, 280, 0), counts(3, 3, 3, 0))).contains(new Beginning("", AttackKind.ALIKE));
        assertThat(begins(counts(300, 200, 280, 0), counts(100, 90, 90, 0)))
                .contains(new Beginning("", AttackKind.ALIKE));
    }

    @Test
    void fewerThanASurge_isNoAttack() {
        assertThat(begins(counts(59, 59, 59, 59), counts(59, 59, 59, 59))).isEmpty();
    }

    @Test
    void doubtfulCommentsOfPeopleWhomNobodyKnows_areAnAttack() {
        assertThat(begins(counts(100, 0, 80, 40), counts(100, 0, 80, 40)))
                .contains(new Beginning("7", AttackKind.NEWCOMERS));
    }

    @ParameterizedTest
    @CsvSource({"79, 79, readers who are known", "100, 49, most of which is approved"})
    void surgeOf_isNoAttack(int newcomers, int doubtful, String what) {
        AttackCounts counts = counts(100, 49, newcomers, doubtful);

        assertThat(begins(counts, counts)).as(what).isEmpty();
    }

    @Test
    void surgeThatIsMostlyOnOneArticle_isOnThatArticle_alsoWhereTheSiteReachesItFirst() {
        assertThat(begins(counts(60, 50, 55, 0), counts(58, 50, 55, 0))).contains(new Beginning("7", AttackKind.ALIKE));
        assertThat(begins(counts(60, 50, 55, 0), counts(40, 38, 39, 0))).contains(new Beginning("", AttackKind.ALIKE));
    }

    @Test
    void busySite_hasItsOwnMeasure() {
        AttackCounts surge = counts(499, 499, 499, 499);

        assertThat(rule.begins("7", snapshot(surge, surge), Modes.AUTOMATIC, 100))
                .isEmpty();
        assertThat(rule.begins("7", snapshot(surge, surge), Modes.AUTOMATIC, 99))
                .isPresent();
    }

    @Test
    void breakingArticle_mustHaveTenTimesAsMany_andDoesNotCountForItsSite() {
        AttackCounts many = counts(599, 599, 599, 599);
        AttackCounts more = counts(600, 600, 600, 600);

        assertThat(begins(breaking(many, many))).isEmpty();
        assertThat(begins(breaking(AttackCounts.NONE, more))).contains(new Beginning("7", AttackKind.ALIKE));
    }

    @Test
    void attackThatIsGoingOn_doesNotBeginAgain() {
        AttackCounts counts = counts(300, 300, 300, 300);

        assertThat(begins(on(counts, attack("", AttackKind.ALIKE)))).isEmpty();
        assertThat(begins(on(counts, attack("7", AttackKind.ALIKE)))).isEmpty();
    }

    @Test
    void afterAnEditorEndedOne_noneBeginsForAWhile() {
        AttackCounts counts = counts(300, 300, 300, 300);

        assertThat(begins(new AttackSnapshot(counts, counts, Optional.empty(), Optional.empty(), false, true, true)))
                .isEmpty();
        assertThat(begins(new AttackSnapshot(counts, counts, Optional.empty(), Optional.empty(), false, true, false)))
                .contains(new Beginning("7", AttackKind.ALIKE));
        assertThat(begins(new AttackSnapshot(counts, counts, Optional.empty(), Optional.empty(), false, false, true)))
                .as("nor on the site, where its comments are about that article")
                .isEmpty();
    }

    @Test
    void whatAnEditorDecided_counts() {
        AttackCounts surge = counts(300, 300, 300, 300);
        AttackSnapshot calm = snapshot(AttackCounts.NONE, AttackCounts.NONE);

        assertThat(rule.begins("7", snapshot(surge, surge), modes(AttackMode.NEVER, AttackMode.AUTOMATIC), 0))
                .isEmpty();
        assertThat(rule.begins("7", snapshot(surge, surge), modes(AttackMode.AUTOMATIC, AttackMode.NEVER), 0))
                .isEmpty();
        assertThat(rule.begins("7", calm, modes(AttackMode.ON, AttackMode.AUTOMATIC), 0))
                .contains(new Beginning("", AttackKind.NEWCOMERS));
        assertThat(rule.begins("7", calm, modes(AttackMode.NEVER, AttackMode.ON), 0))
                .contains(new Beginning("7", AttackKind.NEWCOMERS));
    }

    @Test
    void withoutALimit_noneBeginsByItself() {
        AttackRule off =
                new AttackRule(new AttackSettings(0, 5, 10, 0.5, 0.8, 0.5, Duration.ZERO, Duration.ofMinutes(5), 100));
        AttackCounts surge = counts(3000, 3000, 3000, 3000);

        assertThat(off.begins("7", snapshot(surge, surge), Modes.AUTOMATIC, 0)).isEmpty();
    }

    @Test
    void ofTextsThatAreAlike_onlySuchTextsBelongToIt() {
        AttackSnapshot snapshot = on(AttackCounts.NONE, attack("7", AttackKind.ALIKE));

        assertThat(rule.attackOf(snapshot, Modes.AUTOMATIC, false, AttackRule.MANY_ALIKE))
                .isPresent();
        assertThat(rule.attackOf(snapshot, Modes.AUTOMATIC, false, AttackRule.MANY_ALIKE - 1))
                .isEmpty();
    }

    @Test
    void readerWhoIsKnown_belongsToNone() {
        AttackSnapshot snapshot = on(AttackCounts.NONE, attack("", AttackKind.NEWCOMERS));

        assertThat(rule.attackOf(snapshot, Modes.AUTOMATIC, false, 0)).isPresent();
        assertThat(rule.attackOf(snapshot, Modes.AUTOMATIC, true, 100)).isEmpty();
    }

    @Test
    void whereAnEditorForbadeIt_nothingBelongsToIt() {
        AttackSnapshot onSite = on(AttackCounts.NONE, attack("", AttackKind.NEWCOMERS));
        AttackSnapshot onArticle = on(AttackCounts.NONE, attack("7", AttackKind.NEWCOMERS));

        assertThat(rule.attackOf(onSite, modes(AttackMode.NEVER, AttackMode.AUTOMATIC), false, 0))
                .isEmpty();
        assertThat(rule.attackOf(onSite, modes(AttackMode.AUTOMATIC, AttackMode.NEVER), false, 0))
                .isEmpty();
        assertThat(rule.attackOf(onArticle, modes(AttackMode.NEVER, AttackMode.AUTOMATIC), false, 0))
                .isEmpty();
        assertThat(rule.attackOf(onArticle, modes(AttackMode.NEVER, AttackMode.ON), false, 0))
                .isPresent();
    }

    @Test
    void readersOfABreakingArticle_belongToNoAttackOnTheSite() {
        AttackSnapshot snapshot = new AttackSnapshot(
                AttackCounts.NONE,
                AttackCounts.NONE,
                Optional.of(attack("", AttackKind.NEWCOMERS)),
                Optional.empty(),
                true,
                false,
                false);

        assertThat(rule.attackOf(snapshot, Modes.AUTOMATIC, false, 0)).isEmpty();
    }

    @Test
    void endsOnceItHasLastedAndIsCalm() {
        List<AttackCounts> calm = Collections.nCopies(5, counts(500, 29, 500, 500));
        Attack attack = attack("7", AttackKind.ALIKE);

        assertThat(ends(attack, calm, AttackMode.AUTOMATIC, NOW.plus(Duration.ofMinutes(10))))
                .isTrue();
        assertThat(ends(
                        attack,
                        calm,
                        AttackMode.AUTOMATIC,
                        NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isFalse();
    }

    @Test
    void oneMinuteOfHalfASurge_letsItGoOn() {
        List<AttackCounts> minutes = List.of(
                AttackCounts.NONE, AttackCounts.NONE, counts(30, 30, 30, 30), AttackCounts.NONE, AttackCounts.NONE);

        assertThat(ends(attack("7", AttackKind.ALIKE), minutes, AttackMode.AUTOMATIC, NOW.plus(Duration.ofHours(1))))
                .isFalse();
    }

    @Test
    void whatAnEditorDecided_endsItOrLetsItGoOn() {
        List<AttackCounts> calm = Collections.nCopies(5, AttackCounts.NONE);
        List<AttackCounts> surge = Collections.nCopies(5, counts(600, 600, 600, 600));
        Attack attack = attack("7", AttackKind.NEWCOMERS);

        assertThat(ends(attack, surge, AttackMode.NEVER, NOW)).isTrue();
        assertThat(ends(attack, calm, AttackMode.ON, NOW.plus(Duration.ofDays(3))))
                .isFalse();
    }

    @Test
    void attackThatStoredAllThatItMay_isFull() {
        assertThat(rule.isFull(new Attack(ID, AttackKind.ALIKE, "", NOW, 49_999)))
                .isFalse();
        assertThat(rule.isFull(new Attack(ID, AttackKind.ALIKE, "", NOW, 50_000)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 5, 10, 0.5, 0.8, 0.5, PT10M, PT5M, 50000, per-minute",
        "60, 0.9, 10, 0.5, 0.8, 0.5, PT10M, PT5M, 50000, times-usual",
        "60, 5, 0, 0.5, 0.8, 0.5, PT10M, PT5M, 50000, times-breaking",
        "60, 5, 10, 0, 0.8, 0.5, PT10M, PT5M, 50000, alike-share",
        "60, 5, 10, 0.5, 1.1, 0.5, PT10M, PT5M, 50000, newcomer-share",
        "60, 5, 10, 0.5, 0.8, NaN, PT10M, PT5M, 50000, doubtful-share",
        "60, 5, 10, 0.5, 0.8, 0.5, -PT1S, PT5M, 50000, minimum",
        "60, 5, 10, 0.5, 0.8, 0.5, PT25H, PT5M, 50000, minimum",
        "60, 5, 10, 0.5, 0.8, 0.5, PT10M, PT90S, 50000, calm",
        "60, 5, 10, 0.5, 0.8, 0.5, PT10M, PT61M, 50000, calm",
        "60, 5, 10, 0.5, 0.8, 0.5, PT10M, PT5M, 0, most-stored"
    })
    void settingThatCannotBe_isNamed(
            int perMinute,
            double timesUsual,
            double timesBreaking,
            double alike,
            double newcomers,
            double doubtful,
            Duration minimum,
            Duration calm,
            int mostStored,
            String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttackSettings(
                        perMinute, timesUsual, timesBreaking, alike, newcomers, doubtful, minimum, calm, mostStored))
                .withMessageStartingWith("mizan.attack." + named);
    }

    private Optional<Beginning> begins(AttackCounts site, AttackCounts article) {
        return begins(snapshot(site, article));
    }

    private Optional<Beginning> begins(AttackSnapshot snapshot) {
        return rule.begins("7", snapshot, Modes.AUTOMATIC, 0);
    }

    private boolean ends(Attack attack, List<AttackCounts> minutes, AttackMode mode, Instant now) {
        return rule.ends(attack, minutes, mode, 0, now);
    }

    private static AttackCounts counts(int total, int alike, int newcomers, int doubtful) {
        return new AttackCounts(total, alike, newcomers, doubtful);
    }

    private static AttackSnapshot snapshot(AttackCounts site, AttackCounts article) {
        return new AttackSnapshot(site, article, Optional.empty(), Optional.empty(), false, false, false);
    }

    private static AttackSnapshot breaking(AttackCounts site, AttackCounts article) {
        return new AttackSnapshot(site, article, Optional.empty(), Optional.empty(), true, false, false);
    }

    private static AttackSnapshot on(AttackCounts counts, Attack attack) {
        Optional<Attack> one = Optional.of(attack);
        return new AttackSnapshot(
                counts, counts, one.filter(Attack::isOnSite), one.filter(on -> !on.isOnSite()), false, false, false);
    }

    private static Attack attack(String article, AttackKind kind) {
        return new Attack(ID, kind, article, NOW, 0);
    }

    private static Modes modes(AttackMode site, AttackMode article) {
        return new Modes(site, article);
    }
}
