package mizan.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of the desk's live stream. */
public final class EventStream implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private volatile boolean isOver;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private EventStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream; {@code last} is the id of the last event that was heard, empty for none. */
    public static EventStream open(URI address, String account, String password, String last) throws Exception {
        String credentials = account + ":" + password;
        return openWith(
                address,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)),
                last);
    }

    /** As the other, by a header such as {@code Cookie}. */
    public static EventStream openWith(URI address, String header, String value, String last) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).header(header, value);
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new EventStream(response);
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
            isOver = true;
        } catch (IOException | UncheckedIOException e) {
            // The test has closed it.
        }
    }

    public String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** True once the server has ended it. */
    public boolean isOver() {
        return isOver;
    }

    /** What has come so far. */
    public List<String> lines() {
        return lines;
    }

    /** The events so far that mention {@code what}, as JSON. */
    public List<String> about(String what) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains(what))
                .toList();
    }

    /** The id of the last event so far. */
    public String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .toList()
                .getLast()
                .substring(3)
                .strip();
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}
