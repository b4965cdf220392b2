package mizan.app;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import mizan.problem.Problem;
import mizan.redis.RedisFailedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what nobody answered before: with problem details, never with a stack trace. */
final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** What the HTTP layer refuses keeps its status and headers; a response that says something of its own is kept whole. */
    @ServerExceptionMapper
    Response refused(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.hasEntity()) {
            return response;
        }
        int status = response.getStatus();
        Response.ResponseBuilder problem = Problem.of(status, detail(status)).response();
        response.getHeaders().forEach((name, values) -> values.forEach(value -> problem.header(name, value)));
        return problem.build();
    }

    /** A store that cannot be asked for the moment is no fault of the request, and passes. */
    @ServerExceptionMapper
    Response unavailable(RedisFailedException failure) {
        if (!failure.isTemporary()) {
            return broken(failure);
        }
        LOG.errorf("A request was not served: %s", failure.getMessage());
        return Problem.of(503, "The store does not answer. Please try again in a minute; a change may still be made.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, 60)
                .build();
    }

    @ServerExceptionMapper
    Response broken(Exception exception) {
        LOG.error("A request broke off", exception);
        return Problem.of(500, "Something broke on our side; it is in the log. Please try again in a minute.")
                .response()
                .build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request could not be read.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not know this method.";
            case 406 -> "This address has nothing of the types that the request accepts.";
            case 413 -> "The request is too large.";
            case 415 -> "This address does not take this content type.";
            default -> "The request was refused.";
        };
    }
}
