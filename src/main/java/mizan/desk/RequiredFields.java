package mizan.desk;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request body must have. An instance collects the fields that are missing, so that one answer names them all. */
public final class RequiredFields {

    private final List<String> missing = new ArrayList<>();

    /** {@code body}; throws {@link RequestRefusedException} where the request has none, or the JSON value null. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw RequestRefusedException.because(
                    Response.Status.BAD_REQUEST, ProblemCode.UNREADABLE, "The request has no body.");
        }
        return body;
    }

    /** The value of a field that cannot be left out; throws {@link RequestRefusedException} where it is missing or null. */
    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw RequestRefusedException.missing(List.of(name));
        }
        return value;
    }

    /** Notes {@code name} as missing where {@code value} is null. */
    public RequiredFields require(String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
        return this;
    }

    /** The value of a field that {@link #check} has found to be there. */
    public static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "A missing field is refused before its value is used");
    }

    /** Throws {@link RequestRefusedException}, naming every missing field, where there is one. */
    public void check() {
        if (!missing.isEmpty()) {
            throw RequestRefusedException.missing(missing);
        }
    }
}
