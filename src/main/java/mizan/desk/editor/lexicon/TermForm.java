package mizan.desk.editor.lexicon;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import mizan.desk.NewTerm;

/**
 * The form of a term, in the words of a lexicon file's columns.
 *
 * @param key the term that it changes; empty for a new one
 * @param seen the record of that term which the page showed, so that no other editor's change is lost
 */
public record TermForm(
        @FormParam("form") String form,
        @FormParam("match") String match,
        @FormParam("category") String category,
        @FormParam("severity") String severity,
        @FormParam("dialect") String dialect,
        @FormParam("exceptions") String exceptions,
        @FormParam("expires") String expires,
        @FormParam("note") String note,
        @FormParam("confirm") boolean confirm,
        @FormParam("key") String key,
        @FormParam("seen") String seen) {

    static final TermForm EMPTY = new TermForm("", "exact", "insult", "medium", "", "", "", "", false, "", "");

    public TermForm {
        // JAX-RS passes null for what is missing.
        form = Objects.requireNonNullElse(form, "");
        match = Objects.requireNonNullElse(match, "");
        category = Objects.requireNonNullElse(category, "");
        severity = Objects.requireNonNullElse(severity, "");
        dialect = Objects.requireNonNullElse(dialect, "");
        exceptions = Objects.requireNonNullElse(exceptions, "");
        expires = Objects.requireNonNullElse(expires, "");
        note = Objects.requireNonNullElse(note, "");
        key = Objects.requireNonNullElse(key, "");
        seen = Objects.requireNonNullElse(seen, "");
    }

    NewTerm term() {
        return new NewTerm(form, match, category, severity, dialect, exceptions, expires, note, confirm);
    }
}
