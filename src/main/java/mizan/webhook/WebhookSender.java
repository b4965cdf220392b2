package mizan.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mizan.network.HostLookup;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and waits for the status of the answer, not for more: whatever else is answered is not read. Nothing
 * blocks, and no attempt takes longer than its patience.
 */
public final class WebhookSender implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;

    /** As many as all webhooks may send at once, should all be of one host: they are bounded where they are started. */
    private static final int MAX_CONNECTIONS_TO_A_HOST = Webhooks.MAX_WEBHOOKS * WebhookPump.MAX_AT_ONCE;

    private final HttpClient client;
    private final HostLookup names;
    private final Duration patience;

    /** {@code patience}: how long an attempt may take from looking the name up to the status. */
    public WebhookSender(Vertx vertx, Duration patience) {
        this(vertx, patience, InetAddress::getAllByName);
    }

    WebhookSender(Vertx vertx, Duration patience, HostLookup.Resolver resolver) {
        this.patience = patience;
        this.names = new HostLookup(resolver);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAlive(false)
                        .setDecompressionSupported(false)
                        .setShared(false),
                new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS_TO_A_HOST));
    }

    /** How long an attempt may take. */
    Duration patience() {
        return patience;
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

    /** Never fails, and never takes longer than {@link #patience()}. */
    CompletableFuture<Answer> send(WebhookTarget target, Map<String, String> headers, String body) {
        long end = System.nanoTime() + patience.toNanos();
        return names.addresses(target.http().host())
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(addresses -> {
                    Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
                    return target.allowed(addresses)
                            .map(address -> new Attempt(left).send(target, address, headers, body))
                            .orElseGet(() -> CompletableFuture.completedFuture(
                                    new Answer(0, DeliveryFailure.PRIVATE_ADDRESS.code())));
                })
                .exceptionally(
                        failure -> new Answer(0, DeliveryFailure.of(failure).code()));
    }

    /** One request, which is given up when its time is over, wherever it is by then. */
    private final class Attempt {

        private final Duration left;
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();

        Attempt(Duration left) {
            this.left = left;
        }

        CompletableFuture<Answer> send(WebhookTarget target, String address, Map<String, String> headers, String body) {
            return client.request(options(target, address, headers))
                    .compose(request -> send(request, body))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(left.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((answer, failure) -> end());
        }

        private Future<Answer> send(HttpClientRequest request, String body) {
            open.set(request);
            if (isOver.get()) {
                request.reset();
                return Future.failedFuture(new TimeoutException("The connection came too late"));
            }
            return request.send(Buffer.buffer(body)).map(response -> {
                int status = response.statusCode();
                leave(request, response);
                return new Answer(status, "");
            });
        }

        private void end() {
            isOver.set(true);
            HttpClientRequest request = open.get();
            if (request != null) {
                request.reset();
            }
        }

        private RequestOptions options(WebhookTarget target, String address, Map<String, String> headers) {
            RequestOptions options =
                    target.http().requestAt(address).setMethod(HttpMethod.POST).setTimeout(left.toMillis());
            headers.forEach(options::putHeader);
            return options;
        }
    }

    /** The end that we make ourselves would be logged as an error where nobody expects it. */
    private static void leave(HttpClientRequest request, HttpClientResponse response) {
        response.exceptionHandler(ended -> {});
        request.reset();
    }

    @Override
    public void close() {
        names.close();
        client.close();
    }
}
