package mizan.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Has Redis write its append-only file anew, so that what was deleted is no longer in it. */
public final class RedisFileRewrite {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 100;

    private final SharedRedisConnection connection;

    /** Asks over {@code connection}. */
    public RedisFileRewrite(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** What came of it. */
    public enum Outcome {
        /** The files are written anew. */
        DONE,
        /** They are being written, and it takes longer than a minute. */
        RUNNING,
        /** Redis keeps no append-only file. */
        NO_FILE,
        /** Redis does not let this account do it, could not do it, or has nodes that cannot be asked one by one. */
        REFUSED
    }

    /** Rewrites the file of every node, and waits for that up to a minute. */
    public Outcome rewrite() {
        try {
            if (!says("aof_enabled:1")) {
                return Outcome.NO_FILE;
            }
            if (!connection.reachesEveryNode()) {
                return Outcome.REFUSED;
            }
            // One that runs already may have begun before what is to be left out was deleted.
            awaitEnd();
            connection.askEverywhere(Request.cmd(Command.BGREWRITEAOF));
            return awaitEnd();
        } catch (RedisFailedException e) {
            if (e.isTemporary()) {
                throw e;
            }
            return Outcome.REFUSED;
        }
    }

    private Outcome awaitEnd() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (says("aof_rewrite_in_progress:1") || says("aof_rewrite_scheduled:1")) {
            if (System.nanoTime() > end) {
                return Outcome.RUNNING;
            }
            pause();
        }
        return says("aof_last_bgrewrite_status:err") ? Outcome.REFUSED : Outcome.DONE;
    }

    /** True where a node says so. */
    private boolean says(String line) {
        List<Response> answers =
                connection.askEverywhere(Request.cmd(Command.INFO).arg("persistence"));
        return answers.stream()
                .anyMatch(answer -> answer != null && answer.toString().contains(line));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RedisFailedException.waitingFailed("Interrupted while Redis writes its file", e);
        }
    }
}
