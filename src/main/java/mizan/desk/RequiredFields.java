package mizan.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a request body must have: all that are missing are named in one answer. */
public final class RequiredFields {

    private final List<String> missing = new ArrayList<>();

    /** Notes {@code name} as missing where {@code value} is null. */
    public RequiredFields require(String name, @Nullable Object value) {
        if (value == null) {
            missing.add(name);
        }
        return this;
    }

    /** Throws {@link RequestRefusedException}, naming every missing field, where there is one. */
    public void check() {
        if (!missing.isEmpty()) {
            throw RequestRefusedException.missing(missing);
        }
    }
}
