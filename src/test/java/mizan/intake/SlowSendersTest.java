package mizan.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come slowly, stop in the middle or are too large: nobody else waits for them. */
@QuarkusTest
class SlowSendersTest {

    private static final int SENDERS = 260;
    private static final int DECLARED = 60_000;
    private static final int SENT = 30_000;

    @TestHTTPResource("/comments")
    URL comments;

    @Test
    void halfSentBodies_holdUpNobody() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < SENDERS; i++) {
                sockets.add(sendHalf("/comments"));
            }
            long start = System.nanoTime();

            given().get("/q/health/ready").then().statusCode(200);
            given().get("/login").then().statusCode(200);
            given().contentType(ContentType.JSON)
                    .body("{\"site\":\"akhbar\",\"article\":\"1\"}")
                    .post("/comments")
                    .then()
                    .statusCode(422);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {66_000, 500_000, 1_000_000})
    void bodyThatIsTooLarge_isReadToItsEndAndRefusedInWords(int length) {
        String large = "site=akhbar&commentText=" + "a".repeat(length);
        String words = ReaderMessages.get(Language.ARABIC, "error.body_too_large", 64);

        given().contentType(ContentType.URLENC)
                .header("X-Requested-With", "XMLHttpRequest")
                .header("Origin", "https://akhbar.example")
                .body(large)
                .post("/index.php")
                .then()
                .statusCode(200)
                .body("message", equalTo(words));
    }

    private Socket sendHalf(String path) throws IOException {
        Socket socket = new Socket(comments.getHost(), comments.getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + DECLARED
                                + "\r\n\r\n" + "a".repeat(SENT))
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
