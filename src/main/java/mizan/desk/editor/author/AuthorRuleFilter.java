package mizan.desk.editor.author;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import mizan.desk.editor.TablePage;
import mizan.desk.page.PageAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which rules the table shows; what is empty admits all.
 *
 * @param q words of the author's name, the note or the account that decided, however they are spelled
 * @param mode a code, as in the API
 * @param site a site's id
 * @param page which page of them
 */
public record AuthorRuleFilter(
        @QueryParam("q") String q,
        @QueryParam("mode") String mode,
        @QueryParam("site") String site,
        @QueryParam(TablePage.PARAMETER) String page) {

    static final List<String> MODES = List.of("trust", "watch", "mute");

    private static final int MAX_LENGTH = 200;

    public AuthorRuleFilter {
        // JAX-RS passes null for what is missing.
        q = orEmpty(q).strip();
        q = q.substring(0, Math.min(q.length(), MAX_LENGTH));
        // Somebody who edits an address sees all rather than nothing.
        mode = MODES.contains(orEmpty(mode)) ? mode : "";
        site = orEmpty(site);
        page = orEmpty(page);
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** The address of the table with this filter, at its first page. */
    PageAddress address() {
        return PageAddress.of(AuthorRulesPage.PATH)
                .with("q", q)
                .with("mode", mode)
                .with("site", site);
    }
}
