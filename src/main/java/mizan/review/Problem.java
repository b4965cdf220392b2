package mizan.review;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as the API tells it: problem details of RFC 9457, with the fields that the case needs beside the usual ones. */
@Schema(
        name = "Problem",
        description = "Problem details (RFC 9457). Some problems carry more fields: a wrong parameter its name and the "
                + "allowed values, a conflict who decided and when.")
record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Not Found") String title,
        @Schema(examples = "404") int status,
        @Schema(examples = "There is no such comment, or no longer.") String detail,
        @JsonIgnore Map<String, Object> fields) {

    /** The media type of problems. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String NO_TYPE_OF_ITS_OWN = "about:blank";

    /** A problem that its status explains. */
    static Problem of(Response.StatusType status, String detail) {
        return new Problem(NO_TYPE_OF_ITS_OWN, status.getReasonPhrase(), status.getStatusCode(), detail, Map.of());
    }

    /** A value of a parameter or field that is not among the allowed ones. */
    static Problem notAllowed(String parameter, String value, Collection<String> allowed) {
        String detail = "'" + value + "' is not allowed for " + parameter + "; allowed: " + String.join(", ", allowed) + ".";
        return of(Response.Status.BAD_REQUEST, detail).with("parameter", parameter).with("allowed", allowed);
    }

    /** A parameter or field that is wrong in another way. */
    static Problem wrong(String parameter, String detail) {
        return of(Response.Status.BAD_REQUEST, detail).with("parameter", parameter);
    }

    /** The same problem with one more field. */
    Problem with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Problem(type, title, status, detail, more);
    }

    @JsonAnyGetter
    Map<String, Object> more() {
        return fields;
    }

    /** The answer that tells it. */
    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
