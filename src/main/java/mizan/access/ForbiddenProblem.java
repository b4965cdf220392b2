package mizan.access;

import io.quarkus.security.ForbiddenException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Says that somebody may not go where no resource answers, such as the pages for developers. */
@Singleton
public final class ForbiddenProblem {

    private final RequestRefusals refusals;

    ForbiddenProblem(RequestRefusals refusals) {
        this.refusals = refusals;
    }

    /** Asked before Quarkus's own, which would send an empty body. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        if (!(context.failure() instanceof ForbiddenException)
                || context.response().ended()
                || context.response().headWritten()) {
            context.next();
            return;
        }
        refusals.send(context, 403, "This account may not read what is at this address.");
    }
}
