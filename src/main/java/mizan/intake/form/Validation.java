package mizan.intake.form;

import java.util.List;
import mizan.comment.Draft;

/** What came of validating a form. */
public sealed interface Validation {

    /** All that is required is there and well formed. */
    record Valid(Draft draft) implements Validation {}

    /** What the reader has to mend, in the order of the form; never empty. */
    record Invalid(List<FieldError> errors) implements Validation {

        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
