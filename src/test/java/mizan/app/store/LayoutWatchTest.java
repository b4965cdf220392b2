package mizan.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mizan.app.start.StartRefusedException;
import mizan.archive.KnownLayouts;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;
import mizan.redis.layout.Layouts;
import mizan.redis.layout.Migration;
import mizan.redis.layout.RedisLayoutNote;
import mizan.testsupport.LogLines;
import mizan.testsupport.RealRedis;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** This version and later ones, which need a layout that it does not know or let it go on. */
@ExtendWith(RealRedis.class)
class LayoutWatchTest {

    private static final Layouts THIS = KnownLayouts.ALL;
    private static final Layouts LATER = with(false);
    private static final Layouts LATER_AND_PATIENT = with(true);

    private final SharedRedisConnection connection = RealRedis.connection();
    private SharedRedisConnection served;
    private LayoutWatch watch;

    private static Layouts with(boolean letsOlderGoOn) {
        return new Layouts(Stream.concat(THIS.migrations().stream(), Stream.of(migration(letsOlderGoOn)))
                .toList());
    }

    private static Migration migration(boolean letsOlderGoOn) {
        return new Migration() {
            @Override
            public int to() {
                return THIS.newest() + 1;
            }

            @Override
            public boolean letsOlderGoOn() {
                return letsOlderGoOn;
            }

            @Override
            public Step step(SharedRedisConnection connection, String site, String place) {
                return new Step("", 0);
            }
        };
    }

    @BeforeEach
    void start(Redis redis) {
        served = new SharedRedisConnection(redis);
        watch = new LayoutWatch(served, redis, THIS, "0.2.0");
    }

    @AfterEach
    void close() {
        watch.close();
        served.close();
    }

    @Test
    void emptyRedis_isMarked_andServedAtOnce() {
        assertThat(note(connection, THIS, "0.2.0").note().pause()).isEqualTo(Duration.ZERO);

        assertThat(RealRedis.ask("HGET", "mizan:{desk}:layout", "needed").toInteger())
                .isEqualTo(THIS.needed());
        assertThatCode(() -> LayoutAtStart.admit(note(connection, THIS, "0.2.0"), THIS))
                .doesNotThrowAnyException();
    }

    @Test
    void olderVersion_isNotStarted_andSaysInALineWhichOneIs() {
        note(connection, LATER, "0.9.0").note();

        assertThatThrownBy(() -> LayoutAtStart.admit(note(connection, THIS, "0.2.0"), THIS))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("what Mizan 0.9.0 wrote, in layout " + LATER.newest())
                .hasMessageContaining("Start Mizan 0.9.0 or later, or go back to the backup")
                .hasMessageNotContaining("\n");
    }

    @Test
    void runningOlderVersion_servesNothingAnyMore_andSaysWhy() {
        watch.look();
        assertThat(watch.call().getStatus()).isEqualTo(Status.UP);

        note(connection, LATER, "0.9.0").note();
        try (LogLines log = LogLines.of(LayoutWatch.class)) {
            watch.look();
            watch.look();

            assertThat(log.seen())
                    .singleElement()
                    .asString()
                    .startsWith("This instance serves nothing any more. Redis holds");
        }
        assertThat(watch.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(watch.call().getData().orElseThrow().get("reason").toString())
                .contains("Mizan 0.9.0");
        assertThatThrownBy(() -> served.ask(
                        Request.cmd(Command.SET).arg("mizan:{akhbar}:x").arg(1)))
                .isInstanceOfSatisfying(
                        RedisFailedException.class,
                        e -> assertThat(e.isTemporary()).isTrue());
        assertThatThrownBy(() -> served.askAll(
                        List.of(Request.cmd(Command.SET).arg("mizan:{akhbar}:x").arg(1))))
                .isInstanceOf(RedisFailedException.class);
        assertThat(RealRedis.ask("EXISTS", "mizan:{akhbar}:x").toInteger()).isZero();
    }

    @Test
    void olderBackup_letsTheRunningVersionServeAgain() {
        note(connection, LATER, "0.9.0").note();
        watch.look();

        RealRedis.ask("FLUSHALL");
        watch.look();

        assertThat(watch.call().getStatus()).isEqualTo(Status.UP);
        assertThatCode(() -> served.ask(Request.cmd(Command.PING))).doesNotThrowAnyException();
    }

    @Test
    void laterVersionThatLetsOlderOnesGoOn_stopsNobody() {
        watch.look();
        assertThat(note(connection, LATER_AND_PATIENT, "0.9.0").note().pause()).isEqualTo(Duration.ZERO);

        watch.look();

        assertThat(watch.call().getStatus()).isEqualTo(Status.UP);
        assertThatCode(() -> LayoutAtStart.admit(note(connection, THIS, "0.2.0"), THIS))
                .doesNotThrowAnyException();
    }

    @Test
    void laterVersion_beginsOnceOlderOnesHaveStopped() {
        note(connection, THIS, "0.2.0").note();

        Duration pause = note(connection, LATER, "0.9.0").note().pause();
        Duration ofTheSecondInstance = note(connection, LATER, "0.9.0").note().pause();

        assertThat(pause).isBetween(Duration.ofSeconds(9), RedisLayoutNote.UNTIL_ALL_KNOW);
        assertThat(ofTheSecondInstance).isBetween(Duration.ofSeconds(8), pause);
    }

    private static RedisLayoutNote note(SharedRedisConnection connection, Layouts layouts, String version) {
        return new RedisLayoutNote(connection, layouts, version);
    }
}
