package mizan.desk.editor;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import mizan.desk.NewTerm;

/** The form of a term, in the words of a lexicon file's columns. */
public record TermForm(
        @FormParam("form") @DefaultValue("") String form,
        @FormParam("match") @DefaultValue("") String match,
        @FormParam("category") @DefaultValue("") String category,
        @FormParam("severity") @DefaultValue("") String severity,
        @FormParam("dialect") @DefaultValue("") String dialect,
        @FormParam("exceptions") @DefaultValue("") String exceptions,
        @FormParam("expires") @DefaultValue("") String expires,
        @FormParam("note") @DefaultValue("") String note) {

    static final TermForm EMPTY = new TermForm("", "exact", "insult", "medium", "", "", "", "");

    NewTerm term() {
        return new NewTerm(form, match, category, severity, dialect, exceptions, expires, note);
    }
}
