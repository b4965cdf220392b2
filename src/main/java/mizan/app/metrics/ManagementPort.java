package mizan.app.metrics;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import mizan.app.start.StartRefusedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Serves health and metrics at a port of their own and nowhere else, where {@code mizan.management.port} is set. Quarkus's own
 * management interface can only be switched when the service is built.
 */
@Singleton
public final class ManagementPort {

    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";

    /** Before everything that looks at who asks. */
    private static final int FIRST = 1000;

    private static final int HIGHEST = 65_535;
    private static final int NOT_FOUND = 404;
    private static final int IDLE_SECONDS = 60;

    private final Vertx vertx;
    private final OptionalInt port;
    private final String host;
    private @Nullable Router router;
    private @Nullable HttpServer server;

    ManagementPort(
            Vertx vertx,
            @ConfigProperty(name = "mizan.management.port") OptionalInt port,
            @ConfigProperty(name = "mizan.management.host") Optional<String> host,
            @ConfigProperty(name = "quarkus.http.host") String hostOfForms) {
        this.vertx = vertx;
        this.port = port;
        this.host = host.orElse(hostOfForms);
    }

    void separate(@Observes Filters filters) {
        if (port.isPresent()) {
            filters.register(this::passOn, FIRST);
        }
    }

    private void passOn(RoutingContext context) {
        boolean isHere = context.request().localAddress().port() == port();
        if (isHere == isOfManagement(context.normalizedPath())) {
            context.next();
        } else {
            context.response().setStatusCode(NOT_FOUND).end();
        }
    }

    static boolean isOfManagement(String path) {
        return isAt(HEALTH, path) || isAt(METRICS, path);
    }

    private static boolean isAt(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    void keep(@Observes Router main) {
        router = main;
    }

    void open(@Observes StartupEvent event) {
        port.ifPresent(this::listen);
    }

    private void listen(int wanted) {
        if (wanted < 0 || wanted > HIGHEST) {
            throw new StartRefusedException("mizan.management.port is from 0 (any free port) to 65535, not " + wanted);
        }
        Router routes = Objects.requireNonNull(router, "Quarkus makes its routes before the start ends");
        HttpServerOptions options =
                new HttpServerOptions().setHost(host).setPort(wanted).setIdleTimeout(IDLE_SECONDS);
        try {
            server = vertx.createHttpServer(options)
                    .requestHandler(routes)
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            String address = options.getHost() + ":" + wanted;
            throw new StartRefusedException(
                    "nobody can listen at " + address + " (mizan.management.port): " + e.getCause());
        }
    }

    /** The port that it listens at; -1 where there is none. */
    public int port() {
        return server == null ? -1 : server.actualPort();
    }

    /** Once requests at the other port are answered, and health was asked for the last time. */
    @PreDestroy
    void close() {
        if (server != null) {
            server.close();
        }
    }
}
