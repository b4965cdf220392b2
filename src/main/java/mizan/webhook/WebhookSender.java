package mizan.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Sends a request and waits for the status of the answer, not for more: whatever else is answered is not read. */
public final class WebhookSender implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;

    private final HttpClient client;
    private final Duration patience;

    /** {@code patience}: how long an attempt may take from looking the name up to the status. */
    public WebhookSender(Vertx vertx, Duration patience) {
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setDecompressionSupported(false)
                .setShared(false));
    }

    /** What was answered: a status, or the code of why there is {@linkplain DeliveryFailure none}. */
    record Answer(int status, String why) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** The receiver says that it wants nothing any more. */
        boolean isGone() {
            return status == 410;
        }

        @Override
        public String toString() {
            return status > 0 ? Integer.toString(status) : why;
        }
    }

    /** Never fails. Blocks while the name is looked up. */
    CompletableFuture<Answer> send(WebhookTarget target, Map<String, String> headers, String body) {
        try {
            Optional<String> address = target.address();
            return address.isEmpty()
                    ? CompletableFuture.completedFuture(new Answer(0, DeliveryFailure.PRIVATE_ADDRESS.code()))
                    : send(target, address.get(), headers, body);
        } catch (UnknownHostException e) {
            return CompletableFuture.completedFuture(new Answer(0, DeliveryFailure.UNKNOWN_HOST.code()));
        }
    }

    private CompletableFuture<Answer> send(
            WebhookTarget target, String address, Map<String, String> headers, String body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(target.port(), address))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.isTls())
                .setURI(target.path())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis());
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(request -> request.send(Buffer.buffer(body)).map(response -> {
                    int status = response.statusCode();
                    leave(request, response);
                    return new Answer(status, "");
                }))
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(
                        new Answer(0, DeliveryFailure.TIMEOUT.code()), patience.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(
                        failure -> new Answer(0, DeliveryFailure.of(failure).code()));
    }

    /** The end that we make ourselves would be logged as an error where nobody expects it. */
    private static void leave(HttpClientRequest request, HttpClientResponse response) {
        response.exceptionHandler(ended -> {});
        request.reset();
    }

    @Override
    public void close() {
        client.close();
    }
}
