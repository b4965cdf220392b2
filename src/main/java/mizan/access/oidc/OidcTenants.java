package mizan.access.oidc;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Tells Quarkus's OpenID Connect which requests are its business: only those that {@link OidcSignIn} hands over.
 * Nothing is asked of the provider before the first of them, so that Mizan starts, and everybody else is served,
 * while it is down.
 */
@Singleton
public final class OidcTenants implements TenantConfigResolver {

    private static final String HANDED_OVER = "mizan.oidc";

    /** Notes that this request is to be judged by {@code config}. */
    static void handOver(RoutingContext context, OidcTenantConfig config) {
        context.put(HANDED_OVER, config);
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> blocking) {
        @Nullable OidcTenantConfig config = context.get(HANDED_OVER);
        return Uni.createFrom().item(config);
    }
}
