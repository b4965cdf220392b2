package mizan.desk.api;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import mizan.desk.RequestRefusedException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Terms to try, in the words of a lexicon file's columns.
 *
 * @param decided how many of the comments decided last to judge again, at most 1,000
 */
public record LexiconPreviewRequest(
        @Nullable List<TermToTry> terms,
        @Schema(examples = "200") @Nullable Integer decided) {

    private static final int MOST_TERMS = 200;
    private static final int MOST_DECIDED = 1000;
    private static final int DECIDED = 200;
    private static final String HEADER = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote";

    /** One line of a lexicon; what is missing takes the file's default. */
    public record TermToTry(
            @Schema(examples = "كلب") @Nullable String form,
            @Schema(examples = "exact") @Nullable String match,
            @Schema(examples = "insult") @Nullable String category,
            @Schema(examples = "medium") @Nullable String severity,
            @Nullable String dialect,

            @Schema(examples = "الكلبي، كلب حراسة") @Nullable
            String exceptions,

            @Nullable String expires,
            @Nullable String note) {

        /** As a line of a lexicon file. */
        public String line() {
            return String.join(
                    "\t",
                    cell(form),
                    cell(match),
                    cell(category),
                    cell(severity),
                    cell(dialect),
                    cell(exceptions),
                    cell(expires),
                    cell(note));
        }

        /** A cell cannot hold what separates cells and lines. */
        private static String cell(@Nullable String value) {
            return value == null
                    ? ""
                    : value.replace('\t', ' ')
                            .replace('\n', ' ')
                            .replace('\r', ' ')
                            .strip();
        }
    }

    /** The terms as the lines of a lexicon file. */
    public List<String> lines() {
        if (terms == null || terms.isEmpty() || terms.size() > MOST_TERMS) {
            throw RequestRefusedException.because(
                    Response.Status.BAD_REQUEST, "terms is a list of 1 to " + MOST_TERMS + " terms.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        terms.forEach(term -> lines.add(term.line()));
        return lines;
    }

    @Override
    public Integer decided() {
        return decided == null ? DECIDED : Math.clamp(decided, 0, MOST_DECIDED);
    }
}
