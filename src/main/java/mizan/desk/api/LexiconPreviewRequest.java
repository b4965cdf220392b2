package mizan.desk.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mizan.desk.NewTerm;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Terms to try. */
@Schema(name = "LexiconPreviewRequest")
public record LexiconPreviewRequest(
        @Schema(required = true, description = "1 to 200 terms.") @Nullable
        List<@Nullable NewTerm> terms,

        @Schema(
                description =
                        "How many of the comments decided last to judge again, 0 to 1000; 200 where it is left out.",
                minimum = "0",
                maximum = "1000",
                examples = "200")
        @Nullable
        Integer decided) {

    private static final int MAX_TERMS = 200;
    private static final int MAX_DECIDED = 1000;
    private static final int DEFAULT_DECIDED = 200;

    /** The terms; throws {@link RequestRefusedException} where there are none, too many, or one is null or has no form. */
    List<NewTerm> checkedTerms() {
        List<@Nullable NewTerm> given = RequiredFields.field("terms", terms);
        if (given.isEmpty() || given.size() > MAX_TERMS) {
            throw RequestRefusedException.wrong("terms", "terms is a list of 1 to " + MAX_TERMS + " terms.");
        }
        return IntStream.range(0, given.size())
                .mapToObj(index -> checked("terms[" + index + "]", given.get(index)))
                .toList();
    }

    private static NewTerm checked(String field, @Nullable NewTerm term) {
        NewTerm given = RequiredFields.field(field, term);
        RequiredFields.field(field + ".form", given.form());
        return given;
    }

    /** How many comments to judge again; throws {@link RequestRefusedException} where that is out of range. */
    int checkedDecided() {
        int wanted = Objects.requireNonNullElse(decided, DEFAULT_DECIDED);
        if (wanted < 0 || wanted > MAX_DECIDED) {
            throw RequestRefusedException.wrong("decided", "decided is a number from 0 to " + MAX_DECIDED + ".");
        }
        return wanted;
    }
}
