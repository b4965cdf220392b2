package mizan.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoAnswerTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new CompletionException(new ConnectException("10.0.0.1 refused")), NoAnswer.REFUSED),
                Arguments.of(new io.netty.channel.ConnectTimeoutException("x"), NoAnswer.TIMEOUT),
                Arguments.of(new CompletionException(new TimeoutException()), NoAnswer.TIMEOUT),
                Arguments.of(new UnknownHostException("inside.example"), NoAnswer.UNKNOWN_HOST),
                Arguments.of(new IOException(new SSLHandshakeException("expired")), NoAnswer.TLS),
                Arguments.of(new IOException("reset"), NoAnswer.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_isToldByKind(Throwable failure, NoAnswer kind) {
        assertThat(NoAnswer.of(failure)).isEqualTo(kind);
    }
}
