package mizan.app;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Has {@link ForwardingHeaders} look at each request before anything else does. A tracer is the only extension of Vert.x that
 * is called that early: routes and filters of Quarkus run after its reader of forwarding headers.
 */
@Singleton
final class ForwardingHeaderCheck implements VertxOptionsCustomizer {

    private final TrustedProxies proxies;
    private final Optional<String> clientHeader;

    ForwardingHeaderCheck(
            TrustedProxies proxies,
            @ConfigProperty(name = "mizan.proxy.client-address") Optional<String> clientHeader) {
        this.proxies = proxies;
        this.clientHeader = clientHeader;
    }

    /** Vert.x means to offer another way in its next version; in this one there is none. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(traced -> new Tracer(proxies, clientHeader)));
    }

    private record Tracer(TrustedProxies proxies, Optional<String> clientHeader) implements VertxTracer<Void, Void> {

        @Override
        public <R> @Nullable Void receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received) {
                MultiMap sent = received.headers();
                clientHeader.ifPresent(header -> ForwardingHeaders.takeClientFrom(sent, header));
                ForwardingHeaders.keepClient(sent, proxies);
                ForwardingHeaders.dropUnreadable(sent);
                ForwardingHeaders.keepPort(sent);
            }
            return null;
        }
    }
}
