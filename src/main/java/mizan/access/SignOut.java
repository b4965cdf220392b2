package mizan.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskIdentity;
import mizan.access.account.SignInMethods;
import mizan.access.session.SessionCookie;

/** The way out: the session that a browser came by is over, whoever has a copy of its cookie. */
@Singleton
public final class SignOut {

    private final DeskAccounts accounts;
    private final SessionCookie cookie;
    private final SignInMethods ways;

    SignOut(DeskAccounts accounts, SessionCookie cookie, SignInMethods ways) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.ways = ways;
    }

    /** Signs out whoever sent this request; the account's name, empty where nobody was signed in. Blocks. */
    public String of(RoutingContext context) {
        cookie.forget(context);
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            return "";
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        DeskIdentity.session(identity).ifPresent(session -> accounts.end(session, ways));
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }
}
