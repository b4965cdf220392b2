package mizan.article.page;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import mizan.network.HostLookup;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages of a site from its own origins. The name is looked up once and that very address is connected to; time and size
 * are bounded, redirects stay at the site's origins. Each call blocks for {@link #PATIENCE} at most.
 */
public final class PageClient implements AutoCloseable {

    /** How long a page may take, from looking the name up to its last byte, redirects included. */
    public static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Bytes of a page, as it is sent and as it is unpacked. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    /** What it says of itself in the logs of the site. */
    static final String USER_AGENT = "Mizan (reads the title of an article once, for the moderation of its comments)";

    private static final int MAX_REDIRECTS = 3;
    private static final int CONNECT_MILLIS = 3_000;

    private final HttpClient client;
    private final HostLookup names;
    private final Duration patience;

    public PageClient(Vertx vertx, HostLookup.Resolver resolver, Duration patience) {
        this.names = new HostLookup(resolver);
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setShared(false));
    }

    /** A page as it was sent, unpacked. */
    static final class Page {

        private final byte[] body;
        private final String contentType;

        Page(byte[] body, String contentType) {
            this.body = body;
            this.contentType = contentType;
        }

        byte[] body() {
            return body;
        }

        /** As the server says it. */
        String contentType() {
            return contentType;
        }
    }

    /** What one request was answered: the way to another address, or the page. */
    private record Answer(String location, @Nullable Page page) {}

    /**
     * Fetches the page at {@code url}.
     *
     * @param origins where it may lie, and where it may lead
     * @param mayBePrivate whether the names of these origins may lead into a private network
     * @throws PageFailedException saying why there is none
     */
    Page fetch(String url, List<String> origins, boolean mayBePrivate) {
        long end = System.nanoTime() + patience.toNanos();
        PageTarget target =
                PageTarget.of(url, origins).orElseThrow(() -> new PageFailedException(PageFailure.FOREIGN_ADDRESS));
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Answer answer = ask(target, mayBePrivate, end);
            if (answer.page() != null) {
                return answer.page();
            }
            target = target.redirected(answer.location(), origins)
                    .orElseThrow(() -> new PageFailedException(PageFailure.REDIRECTED_AWAY));
        }
        throw new PageFailedException(PageFailure.REDIRECTED_AWAY);
    }

    private Answer ask(PageTarget target, boolean mayBePrivate, long end) {
        AtomicReference<@Nullable HttpClientRequest> open = new AtomicReference<>();
        try {
            InetAddress[] addresses = await(names.addresses(target.http().host()), end);
            String address = target.allowed(addresses, mayBePrivate)
                    .orElseThrow(() -> new PageFailedException(PageFailure.PRIVATE_ADDRESS));
            return await(
                    client.request(options(target, address, end))
                            .compose(request -> {
                                open.set(request);
                                return request.send().compose(response -> answer(request, response));
                            })
                            .toCompletionStage()
                            .toCompletableFuture(),
                    end);
        } finally {
            HttpClientRequest request = open.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    private static <T> T await(CompletableFuture<T> asked, long end) {
        try {
            return asked.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new PageFailedException(PageFailure.TIMED_OUT);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageFailedException(PageFailure.TIMED_OUT);
        }
    }

    private static PageFailedException failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PageFailedException known) {
                return known;
            }
            if (cause instanceof UnknownHostException) {
                return new PageFailedException(PageFailure.UNKNOWN_HOST);
            }
            if (cause instanceof TimeoutException) {
                return new PageFailedException(PageFailure.TIMED_OUT);
            }
        }
        return new PageFailedException(PageFailure.NO_CONNECTION);
    }

    private static RequestOptions options(PageTarget target, String address, long end) {
        return target.http()
                .requestAt(address)
                .setMethod(HttpMethod.GET)
                .setTimeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())))
                .putHeader(HttpHeaders.USER_AGENT, USER_AGENT)
                .putHeader(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml")
                .putHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    }

    private static Future<Answer> answer(HttpClientRequest request, HttpClientResponse response) {
        // An end that we make ourselves would be logged as an error where nobody expects it.
        response.exceptionHandler(ended -> {});
        int status = response.statusCode();
        String location = text(response, HttpHeaders.LOCATION);
        if (status >= 300 && status < 400 && !location.isEmpty()) {
            request.reset();
            return Future.succeededFuture(new Answer(location, null));
        }
        if (status != 200) {
            return refuse(request, status == 404 || status == 410 ? PageFailure.NOT_FOUND : PageFailure.BAD_STATUS);
        }
        if (!isHtml(text(response, HttpHeaders.CONTENT_TYPE))) {
            return refuse(request, PageFailure.NOT_HTML);
        }
        return body(request, response)
                .map(body -> new Answer(
                        "",
                        new Page(
                                unpacked(body, text(response, HttpHeaders.CONTENT_ENCODING)),
                                text(response, HttpHeaders.CONTENT_TYPE))));
    }

    private static Future<Answer> refuse(HttpClientRequest request, PageFailure failure) {
        request.reset();
        return Future.failedFuture(new PageFailedException(failure));
    }

    private static String text(HttpClientResponse response, CharSequence header) {
        String value = response.getHeader(header);
        return value == null ? "" : value.strip();
    }

    private static boolean isHtml(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/xhtml+xml");
    }

    private static Future<Buffer> body(HttpClientRequest request, HttpClientResponse response) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            if (body.length() + chunk.length() > MAX_BYTES) {
                whole.tryFail(new PageFailedException(PageFailure.TOO_LARGE));
                request.reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.exceptionHandler(broken -> whole.tryFail(new PageFailedException(PageFailure.NO_CONNECTION)));
        response.endHandler(ended -> whole.tryComplete(body));
        return whole.future();
    }

    private static byte[] unpacked(Buffer body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body.getBytes();
            case "gzip", "x-gzip" -> unzipped(body.getBytes());
            default -> throw new PageFailedException(PageFailure.UNREADABLE);
        };
    }

    /** Some hundred bytes can become gigabytes. */
    private static byte[] unzipped(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] page = in.readNBytes(MAX_BYTES + 1);
            if (page.length > MAX_BYTES) {
                throw new PageFailedException(PageFailure.TOO_LARGE);
            }
            return page;
        } catch (IOException e) {
            throw new PageFailedException(PageFailure.UNREADABLE);
        }
    }

    @Override
    public void close() {
        names.close();
        // Nothing waits for the connections to end.
        Future<Void> unused = client.close();
    }
}
