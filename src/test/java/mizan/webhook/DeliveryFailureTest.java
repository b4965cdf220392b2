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

class DeliveryFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new CompletionException(new ConnectException("10.0.0.1 refused")), DeliveryFailure.REFUSED),
                Arguments.of(new io.netty.channel.ConnectTimeoutException("x"), DeliveryFailure.TIMEOUT),
                Arguments.of(new CompletionException(new TimeoutException()), DeliveryFailure.TIMEOUT),
                Arguments.of(new UnknownHostException("inside.example"), DeliveryFailure.UNKNOWN_HOST),
                Arguments.of(new IOException(new SSLHandshakeException("expired")), DeliveryFailure.TLS),
                Arguments.of(new IOException("reset"), DeliveryFailure.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_isToldByKind(Throwable failure, DeliveryFailure kind) {
        assertThat(DeliveryFailure.of(failure)).isEqualTo(kind);
    }
}
