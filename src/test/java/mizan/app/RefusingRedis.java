package mizan.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mizan.testsupport.PlainRedis;
import mizan.testsupport.RefusingProxy;

/** A service whose Redis a test can let refuse, empty, or swap for another one. */
public final class RefusingRedis implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    static RefusingProxy proxy() {
        return Server.proxy;
    }

    /** The Redis that is there from the start. */
    static PlainRedis redis() {
        return Server.redis;
    }

    static PlainRedis emptyRedis() {
        return PlainRedis.start(Server.folder, PlainRedis.freePort());
    }

    /** Starts Redis, and the proxy in front of it. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private static Path folder;
        private static PlainRedis redis;
        private static RefusingProxy proxy;

        @Override
        public Map<String, String> start() {
            try {
                folder = Files.createTempDirectory("mizan-refusing");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            redis = emptyRedis();
            proxy = RefusingProxy.to(PlainRedis.address(redis.port()));
            return Map.of("quarkus.redis.hosts", proxy.address().toString());
        }

        @Override
        public void stop() {
            proxy.close();
            redis.close();
        }
    }
}
