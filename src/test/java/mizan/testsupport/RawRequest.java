package mizan.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Requests that no HTTP client would send. */
public final class RawRequest {

    private static final int WAIT_MILLIS = 10_000;

    private RawRequest() {}

    /**
     * Sends {@code head} (request line and headers, each with its line end) and {@code body} to {@code server}, and returns
     * all that it answers before it closes the connection.
     */
    public static String send(URL server, String head, String body) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(WAIT_MILLIS);
            String request = head + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
