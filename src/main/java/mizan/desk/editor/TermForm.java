package mizan.desk.editor;

import jakarta.ws.rs.FormParam;
import mizan.desk.NewTerm;
import org.jspecify.annotations.Nullable;

/** The form of a term, in the words of a lexicon file's columns. */
public record TermForm(
        @FormParam("form") String form,
        @FormParam("match") String match,
        @FormParam("category") String category,
        @FormParam("severity") String severity,
        @FormParam("dialect") String dialect,
        @FormParam("exceptions") String exceptions,
        @FormParam("expires") String expires,
        @FormParam("note") String note) {

    public TermForm {
        // JAX-RS passes null for what is missing.
        form = orEmpty(form);
        match = orEmpty(match);
        category = orEmpty(category);
        severity = orEmpty(severity);
        dialect = orEmpty(dialect);
        exceptions = orEmpty(exceptions);
        expires = orEmpty(expires);
        note = orEmpty(note);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static final TermForm EMPTY = new TermForm("", "exact", "insult", "medium", "", "", "", "");

    NewTerm term() {
        return new NewTerm(form, match, category, severity, dialect, exceptions, expires, note);
    }
}
