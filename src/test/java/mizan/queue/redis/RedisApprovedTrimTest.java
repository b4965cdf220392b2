package mizan.queue.redis;

import static mizan.testsupport.Samples.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The approved stream is trimmed behind what every consumer group has acknowledged, a day later, and no further. */
@ExtendWith(RealRedis.class)
class RedisApprovedTrimTest {

    private static final String STREAM = "mizan:{hespress}:approved";
    private static final int OLD = 20;
    private static final int YOUNG = 5;

    private final RealQueue real = new RealQueue();
    private final List<String> entries = new ArrayList<>();

    /** Entries of two days ago, and of now. */
    private void fill() {
        long before = Instant.now().minus(Duration.ofDays(2)).toEpochMilli();
        IntStream.range(0, OLD).forEach(i -> add(before + "-" + i));
        IntStream.range(0, YOUNG).forEach(i -> add(Instant.now().toEpochMilli() + 1 + "-" + i));
    }

    private void add(String id) {
        entries.add(RealRedis.ask("XADD", STREAM, id, "event", "approved").toString());
    }

    private static void group(String name) {
        RealRedis.ask("XGROUP", "CREATE", STREAM, name, "0");
    }

    private static void read(String group, int number) {
        RealRedis.ask("XREADGROUP", "GROUP", group, "one", "COUNT", Integer.toString(number), "STREAMS", STREAM, ">");
    }

    private void acknowledge(String group, int from, int to) {
        entries.subList(from, to).forEach(entry -> RealRedis.ask("XACK", STREAM, group, entry));
    }

    /** The first of the entries that are left, once it was swept. */
    private int firstLeft() {
        // On one connection in this order; the first time the server may have to be sent the script.
        for (int i = 0; i < 2; i++) {
            real.queue.removeExpired(SITE);
            RealRedis.connection().ask(Request.cmd(Command.PING));
        }
        Response first = RealRedis.ask("XRANGE", STREAM, "-", "+", "COUNT", "1");
        return first.size() == 0
                ? entries.size()
                : entries.indexOf(first.get(0).get(0).toString());
    }

    @Test
    void streamThatNobodyReads_isLeftAlone() {
        fill();

        assertThat(firstLeft()).isZero();
    }

    @Test
    void whatAllHaveAcknowledged_goesAfterADay() {
        fill();
        group("cms");
        group("archive");
        read("cms", OLD + YOUNG);
        acknowledge("cms", 0, OLD + YOUNG);
        read("archive", OLD);
        acknowledge("archive", 0, OLD);

        // The last one that was read stays: its id is the place of the group.
        assertThat(firstLeft()).isEqualTo(OLD - 1);
        read("archive", YOUNG);
        acknowledge("archive", OLD, OLD + YOUNG);
        assertThat(firstLeft()).as("what is younger than a day stays").isEqualTo(OLD);
    }

    @Test
    void whatOneHasReadAndNotAcknowledged_stays_andAllBehindIt() {
        fill();
        group("cms");
        read("cms", OLD);
        acknowledge("cms", 0, 7);
        acknowledge("cms", 9, OLD);

        assertThat(firstLeft()).isEqualTo(7);
    }

    @Test
    void whatOneGroupHasNotRead_stays() {
        fill();
        group("cms");
        group("archive");
        read("cms", OLD + YOUNG);
        acknowledge("cms", 0, OLD + YOUNG);

        assertThat(firstLeft()).isZero();
        read("archive", 3);
        assertThat(firstLeft()).isZero();
        acknowledge("archive", 0, 3);
        assertThat(firstLeft()).isEqualTo(2);
    }
}
