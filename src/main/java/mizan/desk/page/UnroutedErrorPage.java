package mizan.desk.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import mizan.access.ErrorPage;

/** The error page of a request that came to no resource: to an address that there is not, or from a page of another site. */
@Singleton
final class UnroutedErrorPage implements ErrorPage {

    @Override
    public String html(int status, RoutingContext request) {
        RefusedRequest refused = RefusedRequest.of(request);
        return switch (status) {
            case 403 -> RefusedPage.html("forbidden.request.title", "forbidden.request", refused);
            case 404 -> RefusedPage.html("no_page.title", "no_page.text", refused);
            default -> RefusedPage.html("unavailable.title", "unavailable.text", refused);
        };
    }
}
