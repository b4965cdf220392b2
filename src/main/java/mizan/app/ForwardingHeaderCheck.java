package mizan.app;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has {@link ForwardingHeaders} look at each request before anything else does. A tracer is the only extension of Vert.x that
 * is called that early: routes and filters of Quarkus run after its reader of forwarding headers.
 */
@Singleton
final class ForwardingHeaderCheck implements VertxOptionsCustomizer {

    /** Vert.x means to offer another way in its next version; in this one there is none. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(traced -> new Tracer()));
    }

    private static final class Tracer implements VertxTracer<Void, Void> {

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
                ForwardingHeaders.dropUnreadable(received.headers());
                ForwardingHeaders.keepPort(received.headers());
            }
            return null;
        }
    }
}
