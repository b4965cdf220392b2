package mizan.desk.editor.site;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mizan.comment.Site;
import mizan.desk.editor.TablePage;
import mizan.desk.page.PageAddress;

/**
 * Which sites the table shows; what is empty admits all.
 *
 * @param q what their names, ids or addresses hold
 * @param state open or closed
 * @param page which page of them
 * @param site the one whose form is shown
 */
public record SiteFilter(
        @QueryParam("q") String q,
        @QueryParam("state") String state,
        @QueryParam(TablePage.PARAMETER) String page,
        @QueryParam("site") String site) {

    static final List<String> STATES = List.of("open", "closed");

    public SiteFilter {
        // JAX-RS passes null for what is missing.
        q = Objects.requireNonNullElse(q, "").strip();
        state = state != null && STATES.contains(state) ? state : "";
        page = Objects.requireNonNullElse(page, "");
        site = Objects.requireNonNullElse(site, "");
    }

    static String state(Site site) {
        return site.isClosed() ? "closed" : "open";
    }

    boolean admits(Site site) {
        String searched = q.toLowerCase(Locale.ROOT);
        boolean isFound = site.id().value().contains(searched)
                || site.title().toLowerCase(Locale.ROOT).contains(searched)
                || site.origins().stream().anyMatch(origin -> origin.contains(searched));
        return isFound && (state.isEmpty() || state.equals(state(site)));
    }

    /** The address of the table with this filter, at its first page. */
    PageAddress address() {
        return PageAddress.of(SitesPage.PATH).with("q", q).with("state", state);
    }
}
