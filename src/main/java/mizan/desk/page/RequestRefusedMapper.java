package mizan.desk.page;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import mizan.access.session.DeskPaths;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers requests that the desk refuses: its API with a problem, its pages with a page. */
final class RequestRefusedMapper {

    @ServerExceptionMapper
    Response refused(RequestRefusedException refusal, ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith(DeskPaths.PAGES)
                ? RefusedPage.of(refusal, request)
                : refusal.problem().response().build();
    }

    /** JSON of another shape than the one that was asked for: names the field, or the element of a list, that is wrong. */
    @ServerExceptionMapper
    Response refused(MismatchedInputException e) {
        String field = field(e.getPath());
        Problem problem = field.isEmpty()
                ? unreadable("", List.of()).with(Map.of("code", ProblemCode.UNREADABLE))
                : wrong(field, e instanceof InvalidNullException);
        return problem.response().build();
    }

    /** A body that is nested too deeply, or holds a number or text too long to be read. */
    @ServerExceptionMapper
    Response refused(StreamConstraintsException e) {
        return unreadable("", List.of())
                .with(Map.of("code", ProblemCode.UNREADABLE))
                .response()
                .build();
    }

    private static Problem wrong(String field, boolean isNull) {
        String message = isNull ? field + " is missing." : field + " is of another type than the one expected.";
        return isNull
                ? RequestRefusedException.wrong(field, message).problem()
                : unreadable(message + " ", List.of(new Problem.FieldProblem(field, message)))
                        .with(Map.of("code", ProblemCode.UNREADABLE, "parameter", field));
    }

    private static Problem unreadable(String why, List<Problem.FieldProblem> errors) {
        String detail = "The request could not be read. " + why + "Send JSON as /q/openapi describes it.";
        return Problem.of(Response.Status.BAD_REQUEST.getStatusCode(), detail, errors);
    }

    /** As {@code terms[0].form}; empty where the whole body is wrong. */
    private static String field(List<JsonMappingException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
