package mizan.desk.editor.lexicon;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Objects;
import mizan.desk.editor.TablePage;
import mizan.desk.page.PageAddress;
import mizan.settings.DeskLexicon;

/**
 * Which terms the table shows; what is empty admits all.
 *
 * @param q what their forms hold, as typed or folded
 * @param category a code of a lexicon file, as the next two
 * @param origin where they come from: files, desk or removed
 * @param page which page of them
 * @param edit the key of the term that is being edited; empty for none
 */
public record TermFilter(
        @QueryParam("q") String q,
        @QueryParam("in_category") String category,
        @QueryParam("of_severity") String severity,
        @QueryParam("matched_by") String match,
        @QueryParam("origin") String origin,
        @QueryParam(TablePage.PARAMETER) String page,
        @QueryParam("edit") String edit) {

    /** Longer than any term may be. */
    private static final int MAX_LENGTH = 200;

    public TermFilter {
        // JAX-RS passes null for what is missing.
        q = Objects.requireNonNullElse(q, "").strip();
        q = q.substring(0, Math.min(q.length(), MAX_LENGTH));
        category = Objects.requireNonNullElse(category, "");
        severity = Objects.requireNonNullElse(severity, "");
        match = Objects.requireNonNullElse(match, "");
        origin = Objects.requireNonNullElse(origin, "");
        page = Objects.requireNonNullElse(page, "");
        edit = Objects.requireNonNullElse(edit, "");
    }

    /** Whether everything but the form admits {@code term}; forms are looked for by {@link DeskLexicon#find}. */
    boolean admits(DeskLexicon.DeskTerm term) {
        return isAmong(category, term.entry().category().code())
                && isAmong(severity, term.entry().severity().code())
                && isAmong(match, term.entry().match().code())
                && isAmong(origin, term.origin().name().toLowerCase(Locale.ROOT));
    }

    private static boolean isAmong(String wanted, String code) {
        return wanted.isEmpty() || wanted.equals(code);
    }

    /** The address of the table with this filter, at its first page, with no term being edited. */
    PageAddress address() {
        return PageAddress.of(LexiconPage.PATH)
                .with("q", q)
                .with("in_category", category)
                .with("of_severity", severity)
                .with("matched_by", match)
                .with("origin", origin);
    }

    /** The same at the page that it names. */
    PageAddress addressOfPage() {
        return address().with(TablePage.PARAMETER, page);
    }
}
