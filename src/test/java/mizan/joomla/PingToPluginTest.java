package mizan.joomla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mizan.deliver.ClearingPing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code ./mizan deliver k2 --ping} sends, over HTTP, to the plugin's own code in PHP. */
@ExtendWith(Php.class)
class PingToPluginTest {

    private static final String AJAX = "/index.php?option=com_ajax&plugin=mizan&group=system&format=raw";

    private final BlockingQueue<JsonNode> said = new LinkedBlockingQueue<>();
    private HttpServer site;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/index.php", this::answer);
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    /** As a web server hands a request to PHP: each header as HTTP_ and its name, and the body as it came. */
    private void answer(HttpExchange exchange) throws IOException {
        JoomlaRequest request = JoomlaRequest.to("")
                .world("event", "onAjaxMizan")
                .world("rawBody", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                .server("REQUEST_METHOD", exchange.getRequestMethod());
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        request.server("HTTP_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), values.getFirst()));
        int status = 500;
        try {
            JsonNode answer = request.send();
            said.add(answer);
            status = Integer.parseInt(
                    answer.path("headers").path("Status").asText().split(" ")[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }
    }

    private ClearingPing ping(String key, Clock clock) {
        URI address = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + AJAX);
        return new ClearingPing(address, key, "joomla", clock);
    }

    @Test
    void ping_clearsBothCaches() throws Exception {
        ping(JoomlaRequest.KEY, Clock.systemUTC()).clear(List.of("7", "8:the-train"));

        assertThat(said.take().path("cleaned").toString()).isEqualTo("[\"com_k2\",\"page\"]");
    }

    @Test
    void pingAboutNoArticleInParticular_clearsThemToo() throws Exception {
        ping(JoomlaRequest.KEY, Clock.systemUTC()).clear(List.of());

        assertThat(said.take().path("cleaned")).hasSize(2);
    }

    @Test
    void pingSignedByAnotherKey_isRefused_andSaidSo() throws Exception {
        ClearingPing ping = ping("another key", Clock.systemUTC());

        assertThatThrownBy(() -> ping.clear(List.of("7")))
                .isInstanceOf(IOException.class)
                .hasMessage("127.0.0.1 answered 401");
        assertThat(said.take().path("cleaned")).isEmpty();
    }

    @Test
    void pingOfAClockThatIsWrong_isRefused() throws Exception {
        ClearingPing ping = ping(JoomlaRequest.KEY, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10)));

        assertThatThrownBy(() -> ping.clear(List.of("7"))).hasMessage("127.0.0.1 answered 401");
        assertThat(said.take().path("cleaned")).isEmpty();
    }
}
