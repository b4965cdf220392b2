package mizan.intake.form;

import java.util.List;
import mizan.intake.message.ReaderMessages;

/**
 * What is wrong with a field, by its plain name and the key of the message in {@link ReaderMessages}. The arguments are never
 * what the reader typed, because K2's script shows messages as HTML.
 */
public record FieldError(String field, String messageKey, List<Object> arguments) {

    static FieldError of(String field, String messageKey, Object... arguments) {
        return new FieldError(field, messageKey, List.of(arguments));
    }
}
