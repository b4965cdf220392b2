package mizan.desk.editor.account;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import mizan.access.account.Account;
import mizan.access.account.DeskRole;
import mizan.desk.editor.TablePage;
import mizan.desk.page.PageAddress;

/**
 * Which accounts the table shows; what is empty admits all.
 *
 * @param q what their names hold
 * @param role a code, as in the API
 * @param state a code, as in the API
 * @param page which page of them
 */
public record AccountFilter(
        @QueryParam("q") String q,
        @QueryParam("account_role") String role,
        @QueryParam("state") String state,
        @QueryParam(TablePage.PARAMETER) String page) {

    static final List<String> ROLES = List.of("moderator", "editor");
    static final List<String> STATES = List.of("active", "invited", "disabled");

    public AccountFilter {
        // JAX-RS passes null for what is missing.
        q = Objects.requireNonNullElse(q, "").strip();
        role = known(role, ROLES);
        state = known(state, STATES);
        page = Objects.requireNonNullElse(page, "");
    }

    /** Somebody who edits an address sees all rather than nothing. */
    private static String known(String code, List<String> codes) {
        return code != null && codes.contains(code) ? code : "";
    }

    boolean admits(Account account) {
        return account.name().contains(q)
                && (role.isEmpty() || role.equals(DeskRole.highest(account.roles())))
                && (state.isEmpty() || state.equals(AccountReply.state(account)));
    }

    /** The address of the table with this filter, at its first page. */
    PageAddress address() {
        return PageAddress.of(AccountsPage.PATH)
                .with("q", q)
                .with("account_role", role)
                .with("state", state);
    }
}
