package mizan.app.start;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;

/** Waits at the start until Redis answers, because machines and containers start in any order. */
public final class RedisAtStart {

    private static final Logger LOG = Logger.getLogger(RedisAtStart.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration MAX_PATIENCE = Duration.ofHours(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private RedisAtStart() {}

    /**
     * Returns once Redis answers; while it loads its data it does not. Blocks.
     *
     * @throws StartRefusedException where it has not answered within {@code patience}, or refuses for a reason that does
     *     not pass, such as a wrong password: the service ends with one line
     */
    public static void await(SharedRedisConnection connection, Duration patience) {
        if (patience.isNegative() || patience.compareTo(MAX_PATIENCE) > 0) {
            throw new StartRefusedException("mizan.redis.start-wait is " + patience + "; it can be 0S to 1H");
        }
        long start = System.nanoTime();
        long lineAfter = 0;
        while (true) {
            try {
                connection.ask(Request.cmd(Command.PING));
                if (lineAfter > 0) {
                    LOG.info("Redis answers");
                }
                return;
            } catch (RedisFailedException e) {
                long waited = System.nanoTime() - start;
                if (!e.isTemporary() || waited >= patience.toNanos()) {
                    throw new StartRefusedException(lastLine(e, patience));
                }
                if (waited >= lineAfter) {
                    LOG.warnf(
                            "Redis does not answer yet (%s). Mizan waits up to %d s for it (mizan.redis.start-wait)",
                            e.getMessage(), patience.toSeconds());
                    lineAfter = waited + BETWEEN_LINES.toNanos();
                }
                pause();
            }
        }
    }

    private static String lastLine(RedisFailedException failure, Duration patience) {
        return failure.isTemporary()
                ? "Redis did not answer within " + patience.toSeconds()
                        + " s (mizan.redis.start-wait). Is it running, and is quarkus.redis.hosts right? "
                        + failure.getMessage()
                : "Redis refuses to serve it. " + failure.getMessage();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefusedException("it was ended while it waited for Redis");
        }
    }
}
