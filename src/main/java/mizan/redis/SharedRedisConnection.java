package mizan.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection on which requests follow each other without waiting for answers. To take a connection from the pool
 * for each request costs several times what the request itself does; and on a shared one both sides read and write
 * many requests at once.
 *
 * <p>Where there is no such connection (at first, after an error, and for a moment every minute, so that one that a
 * firewall has forgotten is not used for long), or too many answers are outstanding on it, a request goes through the
 * pool.
 */
public final class SharedRedisConnection implements AutoCloseable {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    /** Half of what the client lets wait on a connection by default. */
    private static final int MAX_OUTSTANDING = 1024;

    private final Redis pool;
    private final AtomicReference<@Nullable Line> current = new AtomicReference<>();
    private final AtomicBoolean isOpening = new AtomicBoolean();

    /** A line beside the connections of {@code pool}, one of which it keeps to itself. */
    public SharedRedisConnection(Redis pool) {
        this.pool = pool;
        open();
    }

    /** The pool, for requests whose answers are large or many. */
    public Redis pool() {
        return pool;
    }

    /** True when requests share a connection now. */
    boolean isOpen() {
        return current.get() != null;
    }

    /** Sends a request; answers come in the order of the requests. */
    public Future<Response> send(Request request) {
        @Nullable Line line = current.get();
        if (line == null || line.isOld()) {
            open();
            return pool.send(request);
        }
        if (line.outstanding.get() >= MAX_OUTSTANDING) {
            return pool.send(request);
        }
        line.outstanding.incrementAndGet();
        return line.connection.send(request).onComplete(answer -> {
            line.outstanding.decrementAndGet();
            if (answer.failed() && isBroken(answer.cause())) {
                end(line);
            }
        });
    }

    private static final class Line {

        private final RedisConnection connection;
        private final long since = System.nanoTime();
        private final AtomicInteger outstanding = new AtomicInteger();

        Line(RedisConnection connection) {
            this.connection = connection;
        }

        boolean isOld() {
            return System.nanoTime() - since > LIFETIME.toNanos();
        }
    }

    private void open() {
        if (isOpening.compareAndSet(false, true)) {
            pool.connect().onComplete(this::use, failure -> isOpening.set(false));
        }
    }

    private void use(RedisConnection connection) {
        Line fresh = new Line(connection);
        connection.endHandler(ended -> end(fresh));
        @Nullable Line old = current.getAndSet(fresh);
        isOpening.set(false);
        if (old != null) {
            // What is still outstanding on it is answered all the same.
            old.connection.close();
        }
    }

    /** Gives the connection back to the pool. */
    @Override
    public void close() {
        @Nullable Line line = current.get();
        if (line != null) {
            end(line);
        }
    }

    private void end(Line line) {
        if (current.compareAndSet(line, null)) {
            line.connection.close();
        }
    }

    /** An error that Redis itself answers leaves the connection whole, unless it is no longer the master. */
    private static boolean isBroken(Throwable failure) {
        return !(failure instanceof Response)
                || startsWith(failure, "READONLY")
                || startsWith(failure, "CONNECTION_CLOSED");
    }

    private static boolean startsWith(Throwable failure, String code) {
        return failure.getMessage() != null && failure.getMessage().startsWith(code);
    }
}
