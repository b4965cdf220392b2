package mizan.access.account;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;
import java.util.Set;
import mizan.access.session.Session;

/** An account, as Quarkus wants to know it. */
public final class DeskIdentity {

    private static final String NAME = "mizan.name";
    private static final String SESSION = "mizan.session";
    private static final String NEWCOMER = "mizan.newcomer";
    private static final String ACCOUNT = "mizan.account";
    private static final String TOKEN = "mizan.token";

    private DeskIdentity() {}

    /**
     * An account under another name for now: Quarkus puts the name of who it let in into the session cookie, and there the
     * session stands. Who has a one-time password has no role.
     */
    public static SecurityIdentity of(Account account, String principal) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(principal))
                .addRoles(account.hasOneTimePassword() ? Set.of() : DeskRole.ofPerson(account.roles()))
                .addAttribute(NAME, account.name())
                .addAttribute(NEWCOMER, account.hasOneTimePassword())
                .addAttribute(ACCOUNT, account)
                .build();
    }

    /** A program with a token of the desk. */
    public static SecurityIdentity of(ApiToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.principal()))
                .addRoles(DeskRole.with(token.role()).orElseThrow())
                .addAttribute(TOKEN, token)
                .build();
    }

    /** A program of the newsroom with a token of its provider. */
    public static SecurityIdentity of(String name, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(roles)
                .build();
    }

    /** The same under the account's name; where it came by a session, that is remembered. */
    public static SecurityIdentity named(SecurityIdentity identity) {
        String name = identity.getAttribute(NAME);
        return name == null
                ? identity
                : QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(SESSION, identity.getPrincipal().getName())
                        .setPrincipal(new QuarkusPrincipal(name))
                        .build();
    }

    /** The session that somebody came by; empty where they came otherwise. */
    public static Optional<Session> session(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<String>getAttribute(SESSION)).flatMap(Session::parse);
    }

    /** The account as it was when somebody was let in by it; empty for programs with tokens. */
    public static Optional<Account> account(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<Account>getAttribute(ACCOUNT));
    }

    /** The token of the desk that a program came by; empty for everybody else. */
    public static Optional<ApiToken> token(SecurityIdentity identity) {
        return Optional.ofNullable(identity.<ApiToken>getAttribute(TOKEN));
    }

    /** True when a password must be chosen before anything else. */
    public static boolean isNewcomer(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(NEWCOMER));
    }
}
