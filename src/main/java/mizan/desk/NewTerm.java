package mizan.desk;

import mizan.text.html.TypedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term as a client writes it, in the words of a lexicon file's columns; what is missing takes the file's default. */
@Schema(name = "TermToTry")
public record NewTerm(
        @Schema(required = true, examples = "كلب") @Nullable String form,
        @Schema(examples = "exact") @Nullable String match,
        @Schema(examples = "insult") @Nullable String category,
        @Schema(examples = "medium") @Nullable String severity,
        @Nullable String dialect,

        @Schema(examples = "الكلبي، كلب حراسة") @Nullable String exceptions,

        @Nullable String expires,
        @Nullable String note,

        @Schema(
                description =
                        "Needed as true to add a term of high severity that hits ordinary words, which the refusal lists; "
                                + "trying a term pays no heed to it.")
        @Nullable
        Boolean confirm) {

    /** True when it is to be added though it would reject comments for ordinary words. */
    public boolean mayHitOrdinaryWords() {
        return Boolean.TRUE.equals(confirm);
    }

    /** The header of a lexicon file with the columns of {@link #line}. */
    static final String HEADER = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote";

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
        return value == null ? "" : TypedText.line(value);
    }
}
