package mizan.desk.editor.lexicon;

import java.util.Locale;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import mizan.settings.DeskLexicon;

/**
 * A term as a row of the table shows it.
 *
 * @param source the file and line that it stands in; empty for a term of the desk
 * @param origin where it comes from, in words
 * @param isRemoved whether it stands in the files and does not count
 * @param isOverFiles whether the desk has changed a term of the files
 * @param edit where it is edited
 */
record TermView(
        String key,
        String form,
        String match,
        String category,
        String severity,
        String dialect,
        String exceptions,
        String expires,
        String note,
        String source,
        String origin,
        boolean isRemoved,
        boolean isOverFiles,
        String edit) {

    static TermView of(DeskLexicon.DeskTerm term, PageAddress table, DeskMessages words) {
        boolean isOfDesk = term.origin() == DeskLexicon.Origin.DESK;
        String origin =
                isOfDesk && term.isInFiles() ? "changed" : term.origin().name().toLowerCase(Locale.ROOT);
        return new TermView(
                term.key(),
                term.entry().form(),
                term.entry().match().code(),
                term.entry().category().code(),
                term.entry().severity().code(),
                term.entry().dialect(),
                String.join("، ", term.entry().exceptions()),
                term.entry().expires().map(Object::toString).orElse(""),
                term.entry().note(),
                isOfDesk ? "" : term.entry().source(),
                words.say("lexicon.origin." + origin),
                term.origin() == DeskLexicon.Origin.REMOVED,
                isOfDesk && term.isInFiles(),
                table.with("edit", term.key()) + "#edit");
    }

    /** The form that edits it, as it is now. */
    TermForm form(String seen) {
        return new TermForm(form, match, category, severity, dialect, exceptions, expires, note, false, key, seen);
    }
}
