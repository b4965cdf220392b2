package mizan.app;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import mizan.comment.Sites;
import mizan.redis.InstallationKeys;
import mizan.redis.KeyPrefix;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready while no comment can be stored, though Redis answers: it may be a replica, be out of memory, have failed to write its
 * file or lack replicas. Each site has a key of its own, {@code mizan:{<site>}:writable}, which lives for ten seconds: in a
 * cluster one site can be stored where another cannot, and then this instance is ready, and its health names the site.
 */
@Singleton
@Readiness
final class RedisWriteCheck implements AsyncHealthCheck {

    /** However often somebody asks, Redis is written to once in this time. */
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);

    private static final long LIFE_MILLIS = 10_000;

    private final SharedRedisConnection connection;
    private final Sites sites;
    private final Uni<HealthCheckResponse> answer;
    private final AtomicLong writtenAt = new AtomicLong(System.nanoTime());

    RedisWriteCheck(SharedRedisConnection connection, Sites sites) {
        this.connection = connection;
        this.sites = sites;
        this.answer = Uni.createFrom().deferred(this::write).memoize().until(this::isOld);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answer;
    }

    private List<String> tags() {
        List<String> tags = sites.all().stream().map(site -> site.id().value()).toList();
        return tags.isEmpty() ? List.of(KeyPrefix.DESK_TAG) : tags;
    }

    private boolean isOld() {
        return System.nanoTime() - writtenAt.get() >= AT_MOST_EVERY.toNanos();
    }

    private Uni<HealthCheckResponse> write() {
        writtenAt.set(System.nanoTime());
        List<Uni<Map.Entry<String, String>>> written = tags().stream()
                .map(tag -> write(tag).map(failure -> Map.entry(tag, failure)))
                .toList();
        return Uni.join().all(written).andFailFast().map(RedisWriteCheck::response);
    }

    /** Why nothing can be written for a site; empty where it can. */
    private Uni<String> write(String tag) {
        return connection
                .uni(Request.cmd(Command.SET)
                        .arg(InstallationKeys.writable(tag))
                        .arg(1)
                        .arg("PX")
                        .arg(LIFE_MILLIS))
                .map(written -> "")
                .onFailure()
                .recoverWithItem(RedisWriteCheck::reason);
    }

    /** Redis's code, such as OOM; the rest of its message is for the log of Redis. */
    private static String reason(Throwable failure) {
        return failure instanceof RedisFailedException known && !known.code().isEmpty() ? known.code() : "no answer";
    }

    private static HealthCheckResponse response(List<Map.Entry<String, String>> written) {
        Map<String, String> failed = new TreeMap<>();
        written.stream()
                .filter(site -> !site.getValue().isEmpty())
                .forEach(site -> failed.put(site.getKey(), site.getValue()));
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Comments can be stored").status(failed.size() < written.size());
        failed.forEach(response::withData);
        return response.build();
    }
}
