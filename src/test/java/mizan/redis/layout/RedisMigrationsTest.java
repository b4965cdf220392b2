package mizan.redis.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.RedisMigrations.Progress;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealRedis.class)
class RedisMigrationsTest {

    private static final String SITE = "akhbar";
    private static final String LIST = "mizan:{akhbar}:numbers";
    private static final int KEYS = 250;

    private final AtomicInteger steps = new AtomicInteger();
    private SharedRedisConnection connection;

    /** Doubles each number of a hash, ten at a time: a second doubling of the same one would show. */
    private final Migration doubling = new Migration() {
        @Override
        public int to() {
            return 2;
        }

        @Override
        public boolean letsOlderGoOn() {
            return true;
        }

        @Override
        public Step step(SharedRedisConnection connection, String site, String place) {
            steps.incrementAndGet();
            int from = place.isEmpty() ? 0 : Integer.parseInt(place);
            IntStream.range(from, from + 10)
                    .forEach(number -> connection.ask(
                            Request.cmd(Command.HSET).arg(LIST).arg(number).arg(2 * number)));
            return new Step(from + 10 >= KEYS ? "" : Integer.toString(from + 10), 10);
        }
    };

    @BeforeEach
    void fill(SharedRedisConnection connection) {
        this.connection = connection;
        IntStream.range(0, KEYS)
                .forEach(number -> RealRedis.ask("HSET", LIST, Integer.toString(number), Integer.toString(number)));
    }

    @Test
    void siteOfAnEarlierVersion_isMigratedInSmallSteps() {
        RedisMigrations migrations = instance("one", doubling);

        assertThat(migrations.progress(SITE)).isEqualTo(new Progress(0, 1, 0));
        assertThat(migrations.work(SITE, () -> steps.get() < 3)).contains(new Progress(0, 1, 30));
        assertThat(migrations.progress(SITE)).isEqualTo(new Progress(0, 1, 30));
        assertThat(migrations.work(SITE, () -> true)).contains(new Progress(2, 0, 250));

        assertThat(steps).hasValue(KEYS / 10);
        assertThat(allDoubled()).isTrue();
        assertThat(migrations.progress(SITE)).isEqualTo(new Progress(2, 0, 0));
    }

    @Test
    void twoInstances_doNotWorkAtTheSameSite_andOneGoesOnForTheOther() {
        RedisMigrations first = instance("one", doubling);
        RedisMigrations second = instance("two", doubling);
        first.work(SITE, () -> steps.get() < 5);

        assertThat(second.work(SITE, () -> true)).isEmpty();
        assertThat(second.progress(SITE)).isEqualTo(new Progress(0, 1, 50));

        // The first has died, and its lease has run out.
        assertThat(RealRedis.ask("PTTL", "mizan:{akhbar}:migrating").toLong())
                .isBetween(1L, RedisMigrations.LEASE.toMillis());
        RealRedis.ask("DEL", "mizan:{akhbar}:migrating");
        assertThat(second.work(SITE, () -> true)).contains(new Progress(2, 0, 250));

        assertThat(steps).hasValue(KEYS / 10);
        assertThat(allDoubled()).isTrue();
    }

    @Test
    void instanceThatLostItsLease_notesNothing() {
        Migration slow = new Migration() {
            @Override
            public int to() {
                return 2;
            }

            @Override
            public boolean letsOlderGoOn() {
                return true;
            }

            @Override
            public Step step(SharedRedisConnection connection, String site, String place) {
                RealRedis.ask("SET", "mizan:{akhbar}:migrating", "another");
                return new Step("", 1);
            }
        };

        assertThat(instance("one", slow).work(SITE, () -> true)).isEmpty();
        assertThat(RealRedis.ask("EXISTS", "mizan:{akhbar}:site-layout").toInteger())
                .isZero();
    }

    @Test
    void stepThatFails_isDoneAgain() {
        AtomicInteger calls = new AtomicInteger();
        Migration failing = new Migration() {
            @Override
            public int to() {
                return 2;
            }

            @Override
            public boolean letsOlderGoOn() {
                return true;
            }

            @Override
            public Step step(SharedRedisConnection connection, String site, String place) {
                if (calls.incrementAndGet() == 1) {
                    throw new IllegalStateException("Redis went away");
                }
                return doubling.step(connection, site, place);
            }
        };
        RedisMigrations migrations = instance("one", failing);

        assertThatThrownBy(() -> migrations.work(SITE, () -> true)).hasMessage("Redis went away");
        assertThat(migrations.work(SITE, () -> true)).contains(new Progress(2, 0, 250));
        assertThat(allDoubled()).isTrue();
    }

    @Test
    void versionWithoutMigrations_marksTheFirstLayout() {
        RedisMigrations migrations = instance("one");

        assertThat(migrations.progress(SITE).isDone()).isFalse();
        assertThat(migrations.work(SITE, () -> true)).contains(new Progress(1, 0, 0));
        assertThat(migrations.progress(SITE)).isEqualTo(new Progress(1, 0, 0));
    }

    @Test
    void olderVersionBesideANewerOne_leavesTheNewerLayout() {
        instance("one", doubling).work(SITE, () -> true);

        assertThat(instance("old").progress(SITE)).isEqualTo(new Progress(2, 0, 0));
        assertThat(instance("old").work(SITE, () -> true)).isEqualTo(Optional.empty());
        RealRedis.ask("DEL", "mizan:{akhbar}:migrating");
        assertThat(instance("old").work(SITE, () -> true)).contains(new Progress(2, 0, 0));
        assertThat(RealRedis.ask("HGET", "mizan:{akhbar}:site-layout", "layout").toString())
                .isEqualTo("2");
    }

    @Test
    void migrations_leadToEachLayoutOnce() {
        assertThatThrownBy(() -> new Layouts(List.of(doubling, doubling))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Layouts(List.of(doubling)).newest()).isEqualTo(2);
        assertThat(new Layouts(List.of(doubling)).needed()).isEqualTo(1);
    }

    private RedisMigrations instance(String name, Migration... migrations) {
        return new RedisMigrations(connection, new Layouts(List.of(migrations)), name);
    }

    private boolean allDoubled() {
        Response all = connection.ask(Request.cmd(Command.HGETALL).arg(LIST));
        return RedisReplies.map(Objects.requireNonNull(all)).entrySet().stream()
                .allMatch(entry -> Integer.parseInt(entry.getValue()) == 2 * Integer.parseInt(entry.getKey()));
    }
}
