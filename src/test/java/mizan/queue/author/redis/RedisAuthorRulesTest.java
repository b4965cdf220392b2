package mizan.queue.author.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.AuthorName;
import mizan.comment.Comment;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.queue.ActivityLog;
import mizan.queue.ActivityLog.Recorded.Noted;
import mizan.queue.RateLimits;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import mizan.queue.redis.RedisActivityLog;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.testsupport.MovableClock;
import mizan.testsupport.RealRedis;
import mizan.text.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisAuthorRulesTest {

    private static final KeyedHash HASH =
            new KeyedHash("secret-of-32-characters-in-tests".getBytes(StandardCharsets.UTF_8));
    private static final Duration MONTH = Duration.ofDays(30);

    private final MovableClock clock = new MovableClock(NOW.truncatedTo(ChronoUnit.MILLIS));
    private final RedisAuthorRules rules = new RedisAuthorRules(RealRedis.connection(), HASH, clock);
    private final ActivityLog log = new RedisActivityLog(RealRedis.connection(), new RateLimits(0, 0, 0, 0), clock);
    private final Comment comment = submission()
            .name("سالم")
            .email("salem@example.com")
            .author("author-of-salem")
            .build()
            .comment();

    @Test
    void rule_countsForTheNextComment_andEndsByItself() {
        assertThat(mode(comment.author())).isEqualTo(AuthorMode.NONE);

        rules.put(SITE, comment.author(), rule(AuthorMode.MUTE, AuthorScope.AUTHOR));

        assertThat(mode(comment.author())).isEqualTo(AuthorMode.MUTE);
        assertThat(rules.of(SITE, comment.author()))
                .extracting(AuthorRule::note)
                .containsExactly("ملاحظة");
        assertThat(life(comment.author().key())).isBetween(MONTH.toMillis() - 60_000, MONTH.toMillis());
        assertThat(rules.of(new SiteId("other"), comment.author())).isEmpty();
        clock.move(MONTH);
        assertThat(rules.of(SITE, comment.author())).isEmpty();
    }

    @Test
    void ruleOfAVersionWithoutTheList_isListed_onceAndUntilItRunsOut() {
        AuthorRule rule = ruleOfAnEarlierVersion("author-of-salem");
        assertThat(rules.all(SITE)).isEmpty();

        list().complete(List.of(new SiteId("other")));
        assertThat(rules.all(SITE)).isEmpty();
        list().complete(List.of(SITE));
        list().complete(List.of(SITE));

        assertThat(rules.all(SITE)).containsExactly(rule);
        clock.move(MONTH);
        assertThat(rules.all(SITE)).isEmpty();
    }

    @Test
    void whatIsListedOrEnded_staysAsItIs_whenTheListIsCompleted() {
        AuthorRule mute = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        rules.put(SITE, comment.author(), mute);
        rules.end(SITE, mute, rule(AuthorMode.NONE, AuthorScope.AUTHOR));
        RealRedis.ask("SET", SiteKeys.of(SITE).authorRule("unreadable"), "written by a version to come");
        List<String> before = listed();

        list().complete(List.of(SITE));

        assertThat(listed()).isEqualTo(before);
        assertThat(rules.all(SITE)).isEmpty();
    }

    @Test
    void instancesThatStartTogether_listEachRuleOnce() throws InterruptedException {
        int number = 200;
        for (int i = 0; i < number; i++) {
            ruleOfAnEarlierVersion("hash" + i);
        }
        List<Thread> instances = Stream.generate(() -> Thread.ofVirtual().start(() -> list().complete(List.of(SITE))))
                .limit(3)
                .toList();
        rules.put(SITE, comment.author(), rule(AuthorMode.WATCH, AuthorScope.AUTHOR));
        for (Thread instance : instances) {
            instance.join();
        }

        assertThat(rules.all(SITE)).hasSize(number + 1);
    }

    private RedisAuthorRuleList list() {
        return new RedisAuthorRuleList(RealRedis.connection(), clock);
    }

    /** The rule as versions before the list kept it. */
    private AuthorRule ruleOfAnEarlierVersion(String hash) {
        AuthorRule rule = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        String kept = String.join(
                "\n",
                "mute",
                "author",
                "",
                comment.id().code(),
                "amina",
                Long.toString(rule.at().toEpochMilli()),
                Long.toString(rule.until().toEpochMilli()),
                "ملاحظة");
        RealRedis.ask("SET", SiteKeys.of(SITE).authorRule(hash), kept, "PX", Long.toString(MONTH.toMillis()));
        return rule;
    }

    private static List<String> listed() {
        return RedisReplies.texts(RealRedis.connection()
                .ask(Request.cmd(Command.ZRANGE)
                        .arg(SiteKeys.of(SITE).authorRules())
                        .arg("0")
                        .arg("-1")
                        .arg("WITHSCORES")));
    }

    @Test
    void ruleAboutAName_isAboutEverybodyWhoWritesUnderIt_butForVerifiedUsers() {
        rules.put(SITE, comment.author(), rule(AuthorMode.WATCH, AuthorScope.NAME));

        assertThat(mode(author("سالم", "other@example.com", ""))).isEqualTo(AuthorMode.WATCH);
        assertThat(mode(author("سالم", "other@example.com", "user-7"))).isEqualTo(AuthorMode.NONE);
        assertThat(mode(author("سليم", "salem@example.com", ""))).isEqualTo(AuthorMode.NONE);
        assertThat(rules.of(SITE, author("سالم", "other@example.com", ""))).hasSize(1);
    }

    @Test
    void undo_bringsBackWhatWasBefore_once() {
        rules.put(SITE, comment.author(), rule(AuthorMode.WATCH, AuthorScope.AUTHOR));
        clock.move(Duration.ofSeconds(1));
        AuthorRule mute = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        assertThat(rules.put(SITE, comment.author(), mute))
                .map(AuthorRule::mode)
                .contains(AuthorMode.WATCH);

        assertThat(rules.undo(SITE, comment.author(), AuthorScope.AUTHOR, NOW.minusSeconds(9)))
                .isFalse();
        assertThat(rules.undo(SITE, comment.author(), AuthorScope.AUTHOR, mute.at()))
                .isTrue();

        assertThat(mode(comment.author())).isEqualTo(AuthorMode.WATCH);
        assertThat(rules.undo(SITE, comment.author(), AuthorScope.AUTHOR, mute.at()))
                .isFalse();
    }

    @Test
    void endOfARule_canBeUndone() {
        rules.put(SITE, comment.author(), rule(AuthorMode.MUTE, AuthorScope.AUTHOR));
        clock.move(Duration.ofSeconds(1));
        AuthorRule end = rule(AuthorMode.NONE, AuthorScope.AUTHOR);

        rules.put(SITE, comment.author(), end);

        assertThat(rules.of(SITE, comment.author())).isEmpty();
        assertThat(mode(comment.author())).isEqualTo(AuthorMode.NONE);
        assertThat(life(comment.author().key()))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofDays(1).toMillis());
        assertThat(rules.undo(SITE, comment.author(), AuthorScope.AUTHOR, end.at()))
                .isTrue();
        assertThat(mode(comment.author())).isEqualTo(AuthorMode.MUTE);
    }

    @Test
    void allRulesOfASite_areListed_theNewestFirst_untilTheyRunOut() {
        AuthorRule first = rule(AuthorMode.WATCH, AuthorScope.NAME);
        rules.put(SITE, comment.author(), first);
        clock.move(Duration.ofDays(1));
        AuthorRule second = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        rules.put(SITE, comment.author(), second);
        rules.put(SITE, author("أمل", "amal@example.com", ""), rule(AuthorMode.NONE, AuthorScope.AUTHOR));

        assertThat(rules.all(SITE)).containsExactly(second, first);
        assertThat(rules.all(new SiteId("other"))).isEmpty();
        clock.move(MONTH.minusHours(1));
        assertThat(rules.all(SITE)).containsExactly(second);
        clock.move(Duration.ofDays(1));
        assertThat(rules.all(SITE)).isEmpty();
    }

    @Test
    void ruleOfTheList_isEnded_onlyWhileItIsInForce_andBroughtBack() {
        AuthorRule mute = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        rules.put(SITE, comment.author(), mute);
        AuthorRule ofName = rule(AuthorMode.WATCH, AuthorScope.NAME);
        rules.put(SITE, comment.author(), ofName);
        clock.move(Duration.ofSeconds(1));
        AuthorRule end = rule(AuthorMode.NONE, AuthorScope.AUTHOR);

        assertThat(rules.end(SITE, mute, end)).isTrue();
        assertThat(rules.end(SITE, mute, end)).isFalse();
        assertThat(rules.all(SITE)).containsExactly(ofName);
        assertThat(mode(comment.author())).isEqualTo(AuthorMode.WATCH);

        assertThat(rules.undo(comment.id(), AuthorScope.AUTHOR, mute.at())).isFalse();
        assertThat(rules.undo(comment.id(), AuthorScope.AUTHOR, end.at())).isTrue();
        assertThat(rules.all(SITE)).containsExactlyInAnyOrder(mute, ofName);
        assertThat(rules.undo(comment.id(), AuthorScope.AUTHOR, end.at())).isFalse();
    }

    @Test
    void undoneRule_leavesTheList() {
        AuthorRule mute = rule(AuthorMode.MUTE, AuthorScope.AUTHOR);
        rules.put(SITE, comment.author(), mute);

        rules.undo(SITE, comment.author(), AuthorScope.AUTHOR, mute.at());

        assertThat(rules.all(SITE)).isEmpty();
    }

    @Test
    void nobodyInParticular_canHaveNoRule() {
        Author nobody = author("", "", "");

        assertThat(rules.of(SITE, nobody)).isEmpty();
        assertThatThrownBy(() -> rules.put(SITE, nobody, rule(AuthorMode.MUTE, AuthorScope.AUTHOR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Author author(String name, String email, String user) {
        String key = name.isEmpty() && email.isEmpty() ? "" : HASH.of("test", email + user);
        return new Author(name, email, "", key, key, "", user);
    }

    private AuthorRule rule(AuthorMode mode, AuthorScope scope) {
        Instant now = clock.instant();
        return new AuthorRule(mode, scope, "", comment.id(), "ملاحظة", "amina", now, now.plus(MONTH));
    }

    private AuthorMode mode(Author author) {
        ActivityLog.Sender sender =
                new ActivityLog.Sender(author.key(), author.standingKey(), "", "", AuthorName.key(HASH, author));
        Noted noted = (Noted) log.record(SITE, "1", sender, Fingerprint.NONE, List.of(), 100)
                .await()
                .atMost(Duration.ofSeconds(10));
        return noted.activity().authorMode();
    }

    private static long life(String authorKey) {
        return RedisReplies.number(RealRedis.connection()
                .ask(Request.cmd(Command.PTTL).arg(SiteKeys.of(SITE).authorRule(authorKey))));
    }
}
