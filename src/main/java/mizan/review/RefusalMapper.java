package mizan.review;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import mizan.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what the desk's API refuses. */
final class RefusalMapper {

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return refusal.problem().response().build();
    }

    /** A body that is JSON of another shape than the one that was asked for. */
    @ServerExceptionMapper
    Response refused(MismatchedInputException e) {
        String detail = "The request could not be read. Send JSON as /q/openapi describes it.";
        return Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), detail)
                .with(Map.of("code", ProblemCode.UNREADABLE))
                .response()
                .build();
    }
}
