package mizan.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Problem details for HTTP APIs, RFC 9457. The type is always {@code about:blank}: the status says what kind of problem it
 * is, {@code detail} what to do about it, in the language of who reads it.
 *
 * @param errors the fields that are wrong; empty when no field is
 * @param extensions further members, such as who decided already
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldProblem> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record FieldProblem(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
        extensions = Map.copyOf(extensions);
    }

    /** A problem that is no field's. */
    public static Problem of(int status, String detail) {
        return of(status, detail, List.of());
    }

    /** A problem with the fields that are wrong. */
    public static Problem of(int status, String detail, List<FieldProblem> errors) {
        return new Problem("about:blank", title(status), status, detail, errors, Map.of());
    }

    /** This problem with further members. */
    public Problem with(Map<String, Object> members) {
        return new Problem(type, title, status, detail, errors, members);
    }

    /** The response that carries this problem. */
    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return switch (status) {
            case 422 -> "Unprocessable Content";
            default -> known == null ? "HTTP " + status : known.getReasonPhrase();
        };
    }
}
