package mizan.deliver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves {@code /metrics} for Prometheus and {@code /health}: 200 while the delivery gets on, 503 and why where it does not. */
public final class StatusServer implements AutoCloseable {

    private final HttpServer server;

    /** Listens at once; port 0 takes any. */
    public StatusServer(InetSocketAddress address, DeliveryFigures figures) throws IOException {
        this.server = HttpServer.create(address, 0);
        server.createContext("/metrics", exchange -> answer(exchange, 200, figures.prometheus()));
        server.createContext("/health", exchange -> {
            String trouble = figures.trouble().orElse("");
            answer(exchange, trouble.isEmpty() ? 200 : 503, trouble.isEmpty() ? "UP\n" : "DOWN: " + trouble + "\n");
        });
        server.start();
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
