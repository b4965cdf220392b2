package mizan.testsupport;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.net.URI;
import java.nio.file.Path;
import mizan.app.embedded.RedisServer;
import mizan.redis.SharedRedisConnection;

/** A Redis of its own that a test can let hang: it accepts connections and requests, and does not answer. */
public final class StoppableRedis implements AutoCloseable {

    private final Path folder;
    private final RedisServer server;

    private StoppableRedis(Path folder) {
        this.folder = folder;
        this.server = RedisServer.start(folder);
    }

    public static StoppableRedis start(Path folder) {
        return new StoppableRedis(folder);
    }

    public URI address() {
        return server.address();
    }

    /** A client of it; the test closes it. */
    public Redis client() {
        return client(address());
    }

    /** A client of {@code address} with the time-outs of the shipped application.properties; the test closes it. */
    public static Redis client(URI address) {
        RedisOptions options =
                new RedisOptions().setConnectionString(address.toString()).setMaxPoolWaiting(10_000);
        options.getNetClientOptions().setConnectTimeout(3000).setReadIdleTimeout((int)
                SharedRedisConnection.DEADLINE.toSeconds());
        return Redis.createClient(RealRedis.vertx(), options);
    }

    /** From now on nothing is answered. */
    public void hang() {
        signal("STOP");
    }

    /** Answers again, first what was asked meanwhile. */
    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        Signals.sendToRedis(name, folder);
    }

    @Override
    public void close() {
        goOn();
        server.close();
    }
}
