package mizan.app.assets;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves assets at addresses that hold their version, which browsers keep for ever, and at plain ones, about which they ask
 * again. While instances of two versions run side by side, one gives what it has for the version of the other, and has it asked
 * about again.
 */
@Singleton
final class AssetRoutes {

    private static final Pattern WITH_VERSION = Pattern.compile("/assets/([0-9a-f]{12})/([A-Za-z0-9./-]{1,100})");

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** Says with a request that is led on which version it asked for. */
    private static final String ASKED = "mizan.assets.version";

    /** Before whatever looks at paths. */
    private static final int FIRST = 400;

    void register(@Observes Filters filters) {
        filters.register(AssetRoutes::handle, FIRST);
    }

    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.startsWith(AssetPaths.ROOT)) {
            context.next();
            return;
        }
        Matcher asked = WITH_VERSION.matcher(path);
        if (asked.matches() && context.get(ASKED) == null) {
            context.put(ASKED, asked.group(1));
            context.reroute(AssetPaths.ROOT + asked.group(2));
            return;
        }
        context.addHeadersEndHandler(sent -> keep(context));
        context.next();
    }

    private static void keep(RoutingContext context) {
        boolean isFound = context.response().getStatusCode() < 400;
        boolean isThisVersion = AssetPaths.VERSION.equals(context.get(ASKED));
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, isFound && isThisVersion ? FOR_EVER : ASK_AGAIN);
    }
}
