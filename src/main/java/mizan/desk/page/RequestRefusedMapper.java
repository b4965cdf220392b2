package mizan.desk.page;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import mizan.access.session.DeskPaths;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what the desk refuses: its API with a problem, its pages with a page. */
final class RequestRefusedMapper {

    @ServerExceptionMapper
    Response refused(RequestRefusedException refusal, ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(DeskPaths.PAGES)
                ? RefusedPage.of(refusal, request)
                : refusal.problem().response().build();
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
