package mizan.access.oidc;

import io.quarkus.oidc.runtime.OidcProviderClientImpl;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import mizan.access.account.OidcSettings;
import mizan.access.account.SignInMethods;

/** What is known of the newsroom's OpenID Connect provider: its addresses, and whether it answers. */
@Singleton
final class OidcProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SERVER_ERROR = 500;

    private final SignInMethods methods;
    private final TenantConfigBean tenants;

    OidcProvider(SignInMethods methods, TenantConfigBean tenants) {
        this.methods = methods;
        this.tenants = tenants;
    }

    /** The provider as Quarkus knows it; empty until somebody was sent there. */
    Optional<TenantConfigContext> tenant() {
        return methods.oidc()
                .map(OidcSettings::pages)
                .flatMap(config -> config.tenantId())
                .map(tenants::getDynamicTenant);
    }

    /**
     * Whether it answers now; true where Quarkus knows too little of it to ask. Its addresses are kept once they are known, so
     * that a browser would be sent to a provider that is down, and show an error page of its own.
     */
    Uni<Boolean> answers() {
        return tenant().map(OidcProvider::answers)
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private static Uni<Boolean> answers(TenantConfigContext tenant) {
        OidcProviderClientImpl client = tenant.getOidcProviderClient();
        String keys = tenant.getOidcMetadata() == null
                ? null
                : tenant.getOidcMetadata().getJsonWebKeySetUri();
        if (client == null || keys == null) {
            return Uni.createFrom().item(true);
        }
        return client.getWebClient()
                .getAbs(keys)
                .timeout(PATIENCE.toMillis())
                .send()
                .map(answer -> answer.statusCode() < SERVER_ERROR)
                .onFailure()
                .recoverWithItem(false);
    }
}
