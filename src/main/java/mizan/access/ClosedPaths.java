package mizan.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * The rule for all paths that are not opened by name: they are closed. The one exception are forms for a Joomla that lies in a
 * folder, {@code POST /ar/index.php}, whose name nobody knows beforehand.
 */
@Singleton
final class ClosedPaths implements HttpSecurityPolicy {

    private static final String FORM = "/index.php";

    /** True for the address that K2's form has in some folder. */
    static boolean isOfJoomla(String path) {
        return path.endsWith(FORM);
    }

    @Override
    public String name() {
        return "closed";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        HttpMethod method = request.request().method();
        boolean isForm = method.equals(HttpMethod.POST) || method.equals(HttpMethod.OPTIONS);
        return isForm && isOfJoomla(request.normalizedPath()) ? CheckResult.permit() : CheckResult.deny();
    }
}
