package mizan.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads answers of Redis, in either version of its protocol. */
final class RedisReplies {

    /** Longer than a master of a cluster takes to be replaced. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RedisReplies() {}

    /** Asks when it is subscribed to. */
    static <T> Uni<T> uni(Supplier<Future<T>> asked) {
        return Uni.createFrom().emitter(emitter -> asked.get().onComplete(emitter::complete, emitter::fail));
    }

    /** Waits for an answer; never on an event loop. */
    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    /** Fields and values, be they a map or a list of both in turn; empty for nil. */
    static Map<String, String> map(@Nullable Response response) {
        Map<String, String> map = new HashMap<>();
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
