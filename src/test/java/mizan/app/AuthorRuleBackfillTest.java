package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mizan.comment.AuthorMode;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRuleText;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;
import mizan.queue.redis.SiteKeys;
import mizan.redis.SharedRedisConnection;
import mizan.testsupport.Distinct;
import org.junit.jupiter.api.Test;

/** A rule about an author that is older than the list of them, in the running service. */
@QuarkusTest
class AuthorRuleBackfillTest {

    private static final SiteId SITE = new SiteId("gazette");

    @Inject
    Backfill backfill;

    @Inject
    AuthorRules rules;

    @Inject
    SharedRedisConnection connection;

    @Test
    void ruleThatIsOlderThanTheList_isListed() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AuthorRule rule = new AuthorRule(
                AuthorMode.WATCH,
                AuthorScope.AUTHOR,
                "",
                CommentId.parse(SITE + "-0123456789abcdefghjk").orElseThrow(),
                "",
                "amina",
                now,
                now.plus(1, ChronoUnit.DAYS));
        connection.ask(Request.cmd(Command.SET)
                .arg(SiteKeys.of(SITE).authorRule(Distinct.syllables()))
                .arg(new AuthorRuleText(rule, null).kept())
                .arg("EX")
                .arg(60));
        assertThat(rules.all(SITE)).doesNotContain(rule);

        backfill.listAuthorRules();

        assertThat(rules.all(SITE)).contains(rule);
    }
}
