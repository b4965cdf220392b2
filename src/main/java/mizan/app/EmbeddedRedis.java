package mizan.app;

import io.quarkus.redis.client.RedisHostsProvider;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import mizan.app.embedded.RedisServer;
import mizan.app.embedded.ServerOptions;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that Mizan brings along: started when Quarkus asks for hosts, which it does only where
 * {@code quarkus.redis.hosts} is not set, and stopped when the container ends, which is after the client has been
 * closed.
 */
@ApplicationScoped
@Identifier("embedded")
public class EmbeddedRedis implements RedisHostsProvider {

    private final ModerationConfig config;
    private @Nullable RedisServer server;

    @Inject
    public EmbeddedRedis(ModerationConfig config) {
        this.config = config;
    }

    /** The one address of the server, which answers. */
    @Override
    public synchronized Set<URI> getHosts() {
        if (!config.redis().equals("embedded")) {
            throw new IllegalStateException("mizan.redis is '" + config.redis()
                    + "': it can be 'embedded'; for a Redis of your own set quarkus.redis.hosts");
        }
        if (server == null) {
            server = RedisServer.start(config.data().resolve("redis"), options());
        }
        return Set.of(server.address());
    }

    private ServerOptions options() {
        ModerationConfig.EmbeddedRedisConfig redis = config.embeddedRedis();
        return ServerOptions.of(
                redis.program(), redis.maxMemory().map(MemorySize::asLongValue).orElse(0L));
    }

    /** Starts the server again where it has died; does nothing where there is none of ours. */
    synchronized void keepRunning() {
        if (server != null) {
            server.restartIfDead();
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
