package mizan.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.access.account.DeskAccounts;
import mizan.access.account.DeskIdentity;
import mizan.access.account.SignInMethods;
import mizan.access.session.Session;
import mizan.access.session.SessionCookie;

/** Ends the session of the browser that asks for it, also for whoever has a copy of its cookie. */
@Singleton
public final class SignOut {

    private final DeskAccounts accounts;
    private final SessionCookie cookie;
    private final SignInMethods methods;

    SignOut(DeskAccounts accounts, SessionCookie cookie, SignInMethods methods) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.methods = methods;
    }

    /**
     * Who signed out.
     *
     * @param account the account's name; empty where nobody was signed in
     * @param session the session that ended; empty where there was none
     */
    public record SignedOut(String account, Optional<Session> session) {}

    /** Signs out whoever sent this request. Blocks. */
    public SignedOut of(RoutingContext context) {
        cookie.forget(context);
        if (!(context.user() instanceof QuarkusHttpUser user)) {
            return new SignedOut("", Optional.empty());
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        Optional<Session> session = DeskIdentity.session(identity);
        session.ifPresent(ended -> accounts.end(ended, methods));
        return new SignedOut(
                identity.isAnonymous() ? "" : identity.getPrincipal().getName(), session);
    }
}
