package mizan.redis;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of Redis outside the service, where Quarkus makes none: what the commands use. */
public final class RedisClient implements AutoCloseable {

    private static final int POOL_SIZE = 4;
    private static final long SECONDS_TO_CLOSE = 5;

    private final Vertx vertx;
    private final Redis pool;
    private final SharedRedisConnection connection;

    private RedisClient(RedisOptions options) {
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        this.pool = Redis.createClient(vertx, options);
        this.connection = new SharedRedisConnection(pool);
    }

    /**
     * Makes a client, which connects when it is first asked.
     *
     * @param hosts where the servers are, or the Sentinels; at least one
     * @param type {@code standalone}, {@code sentinel}, {@code cluster} or {@code replication}
     * @param password null where none is wanted, or the addresses hold it
     * @param masterName what Sentinel calls the master; null for {@code mymaster}
     * @throws IllegalArgumentException if the type is none of these
     */
    public static RedisClient open(
            List<URI> hosts, String type, @Nullable String password, @Nullable String masterName) {
        RedisOptions options = new RedisOptions()
                .setType(typeOf(type))
                .setMaxPoolSize(POOL_SIZE)
                .setPassword(password);
        hosts.forEach(host -> options.addConnectionString(host.toString()));
        if (masterName != null) {
            options.setMasterName(masterName);
        }
        return new RedisClient(options);
    }

    private static RedisClientType typeOf(String type) {
        for (RedisClientType known : RedisClientType.values()) {
            if (known.name().equalsIgnoreCase(type)) {
                return known;
            }
        }
        throw new IllegalArgumentException(
                "quarkus.redis.client-type is '" + type + "'; it can be standalone, sentinel, cluster or replication");
    }

    /** The connection that everything is asked over. */
    public SharedRedisConnection connection() {
        return connection;
    }

    /** Closes every connection. */
    @Override
    public void close() {
        connection.close();
        pool.close();
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The client of Redis cannot be closed", e);
        }
    }
}
