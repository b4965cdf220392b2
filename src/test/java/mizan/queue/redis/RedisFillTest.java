package mizan.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.testsupport.RealRedis;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the benchmarks measure with is filled as the service fills it. */
@ExtendWith(RealRedis.class)
class RedisFillTest {

    @Test
    void filledQueue_hasItsListsAndTraits() {
        new RedisFill(RealRedis.client()).held(Samples.SITE, 1000);

        SiteKeys keys = SiteKeys.of(Samples.SITE);
        assertThat(RealRedis.ask("ZCARD", keys.heldByPriority()).toInteger()).isEqualTo(1000);
        assertThat(RealRedis.ask("ZCARD", keys.heldFor("LINK")).toInteger()).isEqualTo(1000);
        assertThat(RealRedis.ask("ZCARD", keys.heldAbout("7")).toInteger()).isOne();
        assertThat(RealRedis.ask("HGET", keys.heldCounts(), "digits:2").toInteger())
                .isEqualTo(1000);
    }
}
