package mizan.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What K2's script understands: a message, which it shows as HTML, a class without which its themes show nothing, and
 * {@code refresh} where the page shows the comment when loaded anew.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record K2Reply(String message, String cssClass, @Nullable Integer refresh) {

    static K2Reply success(String message, boolean refresh) {
        return new K2Reply(message, "k2FormLogSuccess", refresh ? 1 : null);
    }

    static K2Reply error(String message) {
        return new K2Reply(message, "k2FormLogError", null);
    }
}
