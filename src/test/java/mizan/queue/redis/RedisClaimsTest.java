package mizan.queue.redis;

import static mizan.testsupport.Samples.NOW;
import static mizan.testsupport.Samples.OTHER_SITE;
import static mizan.testsupport.Samples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;
import mizan.moderation.Outcome;
import mizan.queue.Claim;
import mizan.queue.ClaimResult.Claimed;
import mizan.queue.ClaimResult.NotFound;
import mizan.queue.ClaimResult.TakenBy;
import mizan.queue.Claims;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisClaimsTest {

    private static final Instant IN_A_MINUTE = NOW.plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    private final RealQueue real = new RealQueue();
    private final Claims claims = real.claims;

    @Test
    void firstClaim_holdsForAMinute() {
        CommentId id = real.held().id();

        assertThat(claims.claim(id, "amina")).isEqualTo(new Claimed(new Claim("amina", IN_A_MINUTE)));
        assertThat(claims.of(List.of(id))).isEqualTo(Map.of(id, new Claim("amina", IN_A_MINUTE)));
        assertThat(timeToLive(id)).isBetween(50_000L, 60_000L);
    }

    @Test
    void anothersClaim_staysAsItIs() {
        CommentId id = real.held().id();
        claims.claim(id, "amina");

        assertThat(claims.claim(id, "brahim")).isEqualTo(new TakenBy(new Claim("amina", IN_A_MINUTE)));
        assertThat(claims.release(id, "brahim")).isFalse();
        assertThat(claims.of(List.of(id))).containsKey(id);
    }

    @Test
    void ownClaim_isRenewed() {
        CommentId id = real.held().id();
        claims.claim(id, "amina");
        RealRedis.ask("PEXPIRE", key(id), "5000");
        real.clock.move(Duration.ofSeconds(30));

        assertThat(claims.claim(id, "amina")).isEqualTo(new Claimed(new Claim("amina", IN_A_MINUTE.plusSeconds(30))));
        assertThat(timeToLive(id)).isGreaterThan(50_000);
    }

    @Test
    void releasedComment_isFree() {
        CommentId id = real.held().id();
        claims.claim(id, "amina");

        assertThat(claims.release(id, "amina")).isTrue();
        assertThat(claims.release(id, "amina")).isFalse();
        assertThat(claims.claim(id, "brahim")).isInstanceOf(Claimed.class);
    }

    @Test
    void anothersClaim_doesNotKeepFromDeciding_andEndsWithTheDecision() {
        CommentId id = real.held().id();
        claims.claim(id, "brahim");

        real.approve(id);

        assertThat(claims.of(List.of(id))).isEmpty();
    }

    @Test
    void claimsOfSeveralSites_areReadTogether() {
        CommentId here = real.held().id();
        CommentId free = real.held().id();
        CommentId there =
                real.add(submission().site(OTHER_SITE).outcome(Outcome.HOLD)).id();
        claims.claim(here, "amina");
        claims.claim(there, "brahim");

        Map<CommentId, Claim> found = claims.of(List.of(here, free, there));

        assertThat(found).containsOnlyKeys(here, there);
        assertThat(found.get(there).by()).isEqualTo("brahim");
        assertThat(claims.of(List.of())).isEmpty();
    }

    @Test
    void accountWithBlanksInItsName_isReadBack() {
        CommentId id = real.held().id();
        claims.claim(id, "أمينة بنت علي");

        assertThat(claims.of(List.of(id)).get(id).by()).isEqualTo("أمينة بنت علي");
        assertThat(claims.claim(id, "أمينة بنت علي")).isInstanceOf(Claimed.class);
    }

    @Test
    void unknownComment_isNotFound() {
        CommentId id = submission().build().comment().id();

        assertThat(claims.claim(id, "amina")).isEqualTo(new NotFound());
        assertThat(claims.release(id, "amina")).isFalse();
    }

    private static long timeToLive(CommentId id) {
        return RealRedis.ask("PTTL", key(id)).toLong();
    }

    private static String key(CommentId id) {
        return "mizan:{" + id.site() + "}:claim:" + id.code();
    }
}
