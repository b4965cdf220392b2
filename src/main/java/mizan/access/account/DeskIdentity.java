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
                .build();
    }

    /** A program with a token. */
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

    /** True when a password must be chosen before anything else. */
    public static boolean isNewcomer(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(NEWCOMER));
    }
}
