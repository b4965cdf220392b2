package mizan.redis;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisCluster;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How all of Mizan talks to Redis: over one connection, on which requests follow each other without waiting for answers.
 * To take a connection from the pool for each request costs several times what the request itself does; and on a shared
 * one both sides read and write many requests at once. Every request has a deadline, and what goes wrong is a
 * {@link RedisFailedException}.
 *
 * <p>Where there is no such connection (at first, after an error, and for a moment every minute, so that one that a
 * firewall has forgotten is not used for long), or too many answers are outstanding on it, a request goes through the
 * pool.
 */
public final class SharedRedisConnection implements AutoCloseable {

    /** For how long an answer is waited for; a healthy Redis needs milliseconds. */
    public static final Duration DEADLINE = Duration.ofSeconds(5);

    /**
     * The deadline in a cluster, whose client repeats for 14 seconds what a node refuses because a slot is being moved or has no
     * node (TRYAGAIN, CLUSTERDOWN): whoever waits is told long before.
     */
    public static final Duration CLUSTER_DEADLINE = Duration.ofSeconds(1);

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    /** Half of what the client lets wait on a connection by default. */
    private static final int MAX_OUTSTANDING = 1024;

    private final Redis pool;
    private final Duration deadline;
    private final AtomicReference<@Nullable Shared> current = new AtomicReference<>();

    /** Why nothing is asked; null where everything is. */
    private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

    /** The connection that is being opened; null while none is. */
    private final AtomicReference<@Nullable Opening> opening = new AtomicReference<>();

    /** Shares one of the connections of {@code pool}, whose requests have the usual {@link #DEADLINE}. */
    public SharedRedisConnection(Redis pool) {
        this(pool, DEADLINE);
    }

    /** Shares one of the connections of {@code pool}; {@code deadline} is at most {@link #DEADLINE}. */
    public SharedRedisConnection(Redis pool, Duration deadline) {
        if (deadline.isNegative() || deadline.isZero() || deadline.compareTo(DEADLINE) > 0) {
            throw new IllegalArgumentException("The deadline of requests to Redis is up to " + DEADLINE);
        }
        this.pool = pool;
        this.deadline = deadline;
        open();
    }

    /** True when requests share a connection now. */
    boolean isOpen() {
        return current.get() != null;
    }

    /**
     * From now on nothing is sent, and every request fails as it does while Redis is away; {@code why} is for the log. With null
     * everything is sent again.
     */
    public void refuse(@Nullable String why) {
        refusal.set(why);
    }

    /** Sends a request; the answer is null for nil. Answers come in the order of the requests. */
    public Future<@Nullable Response> send(Request request) {
        @Nullable String why = refusal.get();
        if (why != null) {
            return Future.failedFuture(RedisFailedException.refused(request, why));
        }
        @Nullable Shared shared = usable();
        if (shared == null) {
            return withDeadline(pool.send(request), request);
        }
        shared.outstanding.incrementAndGet();
        return withDeadline(shared.connection.send(request), request).onComplete(answer -> {
            shared.outstanding.decrementAndGet();
            if (answer.failed() && isBroken(answer.cause())) {
                end(shared);
            }
        });
    }

    /**
     * Sends requests at once over another connection of the pool, so that large answers hold up nobody else's. In a cluster
     * their keys lie in one slot.
     */
    public Future<List<@Nullable Response>> batch(List<Request> requests) {
        @Nullable String why = refusal.get();
        if (why != null && !requests.isEmpty()) {
            return Future.failedFuture(RedisFailedException.refused(requests.getFirst(), why));
        }
        return requests.isEmpty()
                ? Future.succeededFuture(List.of())
                : withDeadline(pool.batch(requests), requests.getFirst());
    }

    /** Sends a request that has no key to every node of a cluster, or to the one server that there is. Waits for the answers. */
    public List<Response> askEverywhere(Request request) {
        @Nullable RedisCluster cluster = cluster();
        Future<List<Response>> answers =
                cluster == null ? pool.send(request).map(answer -> List.of(answer)) : cluster.onAllNodes(request);
        return await(withDeadline(answers, request));
    }

    /** True where {@link #askEverywhere} reaches every node: not in a cluster whose client hides its nodes. */
    boolean reachesEveryNode() {
        return cluster() != null
                || askEverywhere(Request.cmd(Command.INFO).arg("cluster")).stream()
                        .noneMatch(answer -> String.valueOf(answer).contains("cluster_enabled:1"));
    }

    private @Nullable RedisCluster cluster() {
        try {
            return RedisCluster.create(pool);
        } catch (IllegalArgumentException e) {
            // It is no client of a cluster.
            return null;
        }
    }

    /** As {@link #send}, once it is subscribed to. */
    public Uni<@Nullable Response> uni(Request request) {
        return Uni.createFrom().emitter(emitter -> send(request).onComplete(emitter::complete, emitter::fail));
    }

    /** Sends a request and waits for the answer, which is null for nil; never on an event loop. */
    public @Nullable Response ask(Request request) {
        return await(send(request));
    }

    /** Sends requests as {@link #batch} and waits for the answers; never on an event loop. */
    public List<@Nullable Response> askAll(List<Request> requests) {
        return await(batch(requests));
    }

    /** Waits for all that was asked; never on an event loop. */
    public static <T> List<T> awaitAll(List<Future<T>> asked) {
        return await(Future.all(asked).map(CompositeFuture::<T>list));
    }

    /** Waits for what was asked; never on an event loop. */
    public static <T extends @Nullable Object> T await(Future<T> asked) {
        if (!Infrastructure.canCallerThreadBeBlocked()) {
            throw new IllegalStateException("An event loop must not wait for Redis");
        }
        try {
            // The deadlines are kept by an event loop; should that hang, this thread still does not.
            return asked.toCompletionStage().toCompletableFuture().get(3 * DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw RedisFailedException.seenFromHere(Objects.requireNonNull(e.getCause(), "What failed has a cause"));
        } catch (TimeoutException e) {
            throw RedisFailedException.waitingFailed("Redis did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RedisFailedException.waitingFailed("Interrupted while waiting for Redis", e);
        }
    }

    private <T extends @Nullable Object> Future<T> withDeadline(Future<T> answer, Request request) {
        return answer.timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(RedisFailedException.of(request, deadline, failure)));
    }

    private static boolean isBroken(Throwable failure) {
        return !(failure instanceof RedisFailedException known) || known.isTemporary();
    }

    private static final class Shared {

        private final RedisConnection connection;
        private final long since = System.nanoTime();
        private final AtomicInteger outstanding = new AtomicInteger();

        Shared(RedisConnection connection) {
            this.connection = connection;
        }

        boolean isOld() {
            return System.nanoTime() - since > LIFETIME.toNanos();
        }
    }

    /** A connection that was asked for. */
    private static final class Opening {

        private final long since = System.nanoTime();

        /** One that has not come for so long may never come. */
        boolean isOverdue() {
            return System.nanoTime() - since > DEADLINE.toNanos();
        }
    }

    private @Nullable Shared usable() {
        @Nullable Shared shared = current.get();
        if (shared == null || shared.isOld()) {
            open();
            return null;
        }
        return shared.outstanding.get() < MAX_OUTSTANDING ? shared : null;
    }

    private void open() {
        @Nullable Opening begun = opening.get();
        if (begun != null && !begun.isOverdue()) {
            return;
        }
        Opening now = new Opening();
        if (opening.compareAndSet(begun, now)) {
            pool.connect().onComplete(this::use, failure -> opening.compareAndSet(now, null));
        }
    }

    private void use(RedisConnection connection) {
        Shared fresh = new Shared(connection);
        connection.endHandler(ended -> end(fresh));
        @Nullable Shared old = current.getAndSet(fresh);
        opening.set(null);
        if (old != null) {
            // What is still outstanding on it is answered all the same.
            old.connection.close();
        }
    }

    /** Gives the connection back to the pool. */
    @Override
    public void close() {
        @Nullable Shared shared = current.get();
        if (shared != null) {
            end(shared);
        }
    }

    private void end(Shared shared) {
        if (current.compareAndSet(shared, null)) {
            shared.connection.close();
        }
    }
}
