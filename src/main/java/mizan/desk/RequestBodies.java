package mizan.desk;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what every request body of the desk's API must have. */
public final class RequestBodies {

    private RequestBodies() {}

    /** {@code body}; throws {@link RequestRefusedException} where the request has none, or the JSON value null. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw RequestRefusedException.because(
                    Response.Status.BAD_REQUEST, ProblemCode.UNREADABLE, "The request has no body.");
        }
        return body;
    }

    /** The value of a field that cannot be left out; throws {@link RequestRefusedException} where it is missing or null. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw RequestRefusedException.missing(List.of(field));
        }
        return value;
    }
}
