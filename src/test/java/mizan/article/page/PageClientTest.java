package mizan.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import mizan.testsupport.RealRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real web server on this machine. */
class PageClientTest {

    private static final Vertx VERTX = RealRedis.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String NAMED = "http://www.akhbar.example";

    private final PageServer server = new PageServer();
    private final PageClient client = new PageClient(VERTX, PageClientTest::resolve, PATIENCE);

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "www.akhbar.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            case "mixed.example" ->
                new InetAddress[] {InetAddress.getByName("192.0.43.8"), InetAddress.getByName("10.0.0.1")};
            case "gone.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    @Test
    void page_isFetched_andTheSiteIsToldWhoAsks() {
        AtomicReference<String> agent = new AtomicReference<>();
        server.at("/news/7", request -> {
            agent.set(request.getRequestHeaders().getFirst("User-Agent"));
            PageServer.send(request, 200, "text/html; charset=utf-8", bytes("<title>القطار</title>"));
        });

        PageClient.Page page = fetch("/news/7?a=b");

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<title>القطار</title>");
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(server.asked()).containsExactly("/news/7?a=b");
        assertThat(agent.get()).startsWith("Mizan");
    }

    @Test
    void redirectsWithinTheOrigin_areFollowed_aFew() {
        server.at("/7", PageServer.redirect("/news/7-train")).html("/news/7-train", "<title>القطار</title>");
        server.at("/circle", PageServer.redirect("circle"));

        assertThat(fetch("/7").body()).isNotEmpty();
        assertThat(failure("/circle")).isEqualTo(PageFailure.REDIRECTED_AWAY);
        assertThat(server.asked().stream().filter("/circle"::equals)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "http://127.0.0.1:1/",
                "http://169.254.169.254/latest/meta-data",
                "http://user@127.0.0.1/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http://[::1]/",
                "\\\\elsewhere",
            })
    void redirectOffTheOrigin_isNotFollowed(String location) {
        server.at("/7", PageServer.redirect(location));

        assertThat(failure("/7")).isEqualTo(PageFailure.REDIRECTED_AWAY);
    }

    @Test
    void redirectToAnotherServerOfThisMachine_reachesNothing() {
        try (PageServer other = new PageServer().html("/", "<title>secret</title>")) {
            server.at("/7", PageServer.redirect(other.origin() + "/"));

            assertThat(failure("/7")).isEqualTo(PageFailure.REDIRECTED_AWAY);
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/7",
                "http://127.0.0.1/7",
                "ftp://127.0.0.1/7",
                "/7",
                "",
                "http://evil@127.0.0.1/",
                "no address",
            })
    void addressesOutsideOfTheOrigins_areNotAsked(String url) {
        assertThat(failureAt(url, List.of(server.origin()), false)).isEqualTo(PageFailure.FOREIGN_ADDRESS);
    }

    @Test
    void nameThatLeadsIntoAPrivateNetwork_isNotAsked_unlessTheSiteSaysSo() {
        server.html("/7", "<title>القطار</title>");
        String origin = NAMED + server.origin().substring(server.origin().lastIndexOf(':'));

        assertThat(failureAt(origin + "/7", List.of(origin), false)).isEqualTo(PageFailure.PRIVATE_ADDRESS);
        assertThat(failureAt("http://mixed.example/7", List.of("http://mixed.example"), false))
                .isEqualTo(PageFailure.PRIVATE_ADDRESS);
        assertThat(server.asked()).isEmpty();
        assertThat(client.fetch(origin + "/7", List.of(origin), true).body()).isNotEmpty();
    }

    @Test
    void nameThatLeadsNowhere_isNamed() {
        assertThat(failureAt("http://gone.example/7", List.of("http://gone.example"), false))
                .isEqualTo(PageFailure.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @CsvSource({
        "404, text/html, NOT_FOUND",
        "410, text/html, NOT_FOUND",
        "500, text/html, BAD_STATUS",
        "403, text/html, BAD_STATUS",
        "204, text/html, BAD_STATUS",
        "200, application/pdf, NOT_HTML",
        "200, image/png, NOT_HTML",
        "200, text/plain, NOT_HTML",
        "200, '', NOT_HTML",
    })
    void whatIsNoPage_isNamed(int status, String type, PageFailure expected) {
        server.at("/7", request -> PageServer.send(request, status, type, status == 204 ? new byte[0] : bytes("x")));

        assertThat(failure("/7")).isEqualTo(expected);
    }

    @Test
    void hugePage_isGivenUp() {
        server.at("/7", request -> {
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            for (int i = 0; i < 100_000; i++) {
                request.getResponseBody().write(block);
            }
        });

        assertThat(failure("/7")).isEqualTo(PageFailure.TOO_LARGE);
    }

    @Test
    void packedPage_isUnpacked() throws IOException {
        byte[] packed = gzip(bytes("<title>القطار</title>"), 1);
        server.at("/7", request -> {
            request.getResponseHeaders().set("Content-Encoding", "gzip");
            PageServer.send(request, 200, "text/html", packed);
        });

        assertThat(new String(fetch("/7").body(), StandardCharsets.UTF_8)).isEqualTo("<title>القطار</title>");
    }

    @Test
    void pageThatUnpacksToGigabytes_isGivenUp() throws IOException {
        byte[] bomb = gzip(new byte[1024 * 1024], 1500);
        assertThat(bomb).hasSizeLessThan(PageClient.MAX_BYTES);
        server.at("/7", request -> {
            request.getResponseHeaders().set("Content-Encoding", "gzip");
            PageServer.send(request, 200, "text/html", bomb);
        });

        assertThat(failure("/7")).isEqualTo(PageFailure.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "gzip, gzip"})
    void packingThatCannotBeRead_isNamed(String encoding) {
        server.at("/7", request -> {
            request.getResponseHeaders().set("Content-Encoding", encoding);
            PageServer.send(request, 200, "text/html", bytes("no such packing"));
        });

        assertThat(failure("/7")).isEqualTo(PageFailure.UNREADABLE);
    }

    @Test
    void slowPage_isGivenUpInTime() {
        server.at("/drip", request -> {
            request.getResponseHeaders().set("Content-Type", "text/html");
            request.sendResponseHeaders(200, 0);
            OutputStream out = request.getResponseBody();
            while (true) {
                out.write(' ');
                out.flush();
                pause();
            }
        });

        assertGivenUpInTime(server.origin() + "/drip", server.origin());
    }

    @Test
    void serverThatNeverAnswers_isGivenUpInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String origin = "http://127.0.0.1:" + silent.getLocalPort();

            assertGivenUpInTime(origin + "/7", origin);
        }
    }

    @Test
    void serverThatIsDown_isNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String origin = "http://127.0.0.1:" + port;

        assertThat(failureAt(origin + "/7", List.of(origin), false)).isEqualTo(PageFailure.NO_CONNECTION);
    }

    private void assertGivenUpInTime(String url, String origin) {
        long start = System.nanoTime();

        assertThat(failureAt(url, List.of(origin), false)).isEqualTo(PageFailure.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private PageClient.Page fetch(String path) {
        return client.fetch(server.origin() + path, List.of(server.origin()), false);
    }

    private PageFailure failure(String path) {
        return failureAt(server.origin() + path, List.of(server.origin()), false);
    }

    private PageFailure failureAt(String url, List<String> origins, boolean mayBePrivate) {
        return catchThrowableOfType(PageFailedException.class, () -> client.fetch(url, origins, mayBePrivate))
                .failure();
    }

    private static byte[] gzip(byte[] block, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
