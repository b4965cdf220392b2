package mizan.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Redis and reads its answers, in either version of its protocol. */
public final class RedisReplies {

    /** Longer than a master of a cluster takes to be replaced. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RedisReplies() {}

    /** Asks when it is subscribed to. */
    public static <T> Uni<T> uni(Supplier<Future<T>> asked) {
        return Uni.createFrom().emitter(emitter -> asked.get().onComplete(emitter::complete, emitter::fail));
    }

    /** Waits for an answer; never on an event loop. */
    public static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /**
     * Sends {@code request} and waits for the answer; never on an event loop.
     *
     * @throws IllegalStateException naming the command that Redis did not carry out, or did not answer in time
     */
    public static @Nullable Response ask(Redis redis, Request request) {
        try {
            return redis.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Redis did not carry out a " + request.command(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Redis did not answer a " + request.command(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Redis", e);
        }
    }

    /** Fields and values, be they a map or a list of both in turn, in their order; empty for nil. */
    public static Map<String, String> map(@Nullable Response response) {
        Map<String, String> map = new LinkedHashMap<>();
        if (response == null) {
            return map;
        }
        if (response.isMap()) {
            response.getKeys().forEach(key -> map.put(key, response.get(key).toString()));
        } else {
            for (int i = 0; i + 1 < response.size(); i += 2) {
                map.put(response.get(i).toString(), response.get(i + 1).toString());
            }
        }
        return map;
    }
}
