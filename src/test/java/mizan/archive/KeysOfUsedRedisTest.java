package mizan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import mizan.redis.InstallationKeys;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every key that Mizan writes is of one registered kind, has the type and the life that the table says. */
@ExtendWith(RealRedis.class)
class KeysOfUsedRedisTest {

    @Test
    void everyKey_isAsTheTableSays_andEveryKindIsThere() {
        UsedRedis used = new UsedRedis(RealRedis.connection(), Duration.ofDays(90), Clock.systemUTC());
        used.doAllButComments();
        used.comment(UsedRedis.Reader.SOMEBODY);
        used.callWebhooks();
        // Health writes it; the application is not there.
        RealRedis.ask("SET", InstallationKeys.writable("hespress"), "1", "PX", "10000");
        // These live for seconds, which may be over.
        RealRedis.ask("SET", "mizan:{hespress}:migrating", "1", "PX", "10000");
        RealRedis.ask("SET", "mizan:{hespress}:replicated", "1", "PX", "10000");

        Set<KeyKind> seen = new HashSet<>();
        for (String key : keys()) {
            List<KeyKind> kinds = KeyKind.all().stream()
                    .filter(kind -> kind.fits(KeyKind.tag(key), key))
                    .toList();
            assertThat(kinds).as(key).hasSize(1);
            KeyKind kind = kinds.getFirst();
            seen.add(kind);
            String type = RealRedis.ask("TYPE", key).toString();
            if (type.equals("none")) {
                // It lives for a second only.
                continue;
            }
            assertThat(type).as(key).isEqualTo(kind.type());
            long life = RealRedis.ask("PTTL", key).toLong();
            switch (kind.life().expiry()) {
                case ALWAYS -> assertThat(life).as(key).isPositive();
                case NEVER -> assertThat(life).as(key).isEqualTo(-1);
                case UNLESS_HELD ->
                    assertThat(life > 0)
                            .as(key)
                            .isEqualTo(!RealRedis.ask("HGET", key, "state")
                                    .toString()
                                    .equals("held"));
            }
        }

        assertThat(KeyKind.all())
                .filteredOn(kind -> !seen.contains(kind) && !kind.holds().endsWith("of an earlier version"))
                .isEmpty();
    }

    private static List<String> keys() {
        return StreamSupport.stream(RealRedis.ask("KEYS", "*").spliterator(), false)
                .map(Object::toString)
                .toList();
    }
}
