package mizan.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import mizan.testsupport.LogLines;
import org.junit.jupiter.api.Test;

/** What strangers do with a connection that no browser does. */
@QuarkusTest
class RawConnectionsTest {

    @TestHTTPResource("/")
    URI server;

    @Test
    void http2InClearText_isNotOffered() throws IOException {
        String upgraded =
                answer("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");
        String known = answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        assertThat(upgraded).startsWith("HTTP/1.1 200");
        // The first thing that a server of HTTP/2 sends is a frame, which begins with zeros.
        assertThat(known).isNotEmpty().doesNotContain("\0");
    }

    @Test
    void abortedBody_isNoLineInTheLog() throws Exception {
        List<LogRecord> lines;
        try (LogLines log = LogLines.ofAll()) {
            for (String type : List.of(
                    "application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x")) {
                try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                    socket.getOutputStream()
                            .write(("POST /comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                                            + "\r\nContent-Length: 60000\r\n\r\ntext=a")
                                    .getBytes(US_ASCII));
                    socket.getOutputStream().flush();
                }
            }
            // A request that is answered after them shows that they have been dealt with.
            assertThat(answer("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200");
            Thread.sleep(500);
            lines = log.records();
        }

        assertThat(lines)
                .filteredOn(line -> line.getLevel().intValue() >= Level.WARNING.intValue() || line.getThrown() != null)
                .extracting(line -> line.getLoggerName() + ": " + line.getMessage())
                .isEmpty();
    }

    /** The beginning of what the service answers to {@code request}. */
    private String answer(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.getOutputStream().flush();
            byte[] answered = new byte[4096];
            int length = Math.max(0, socket.getInputStream().read(answered));
            return new String(answered, 0, length, US_ASCII);
        }
    }
}
