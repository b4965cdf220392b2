package mizan.access.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.access.session.Session;

/**
 * Looks whether somebody who was let in would be let in again: for what lasts longer than a request. Sees what happened on any
 * instance.
 */
@Singleton
public final class SignInCheck {

    private final DeskAccounts accounts;
    private final ApiTokens tokens;
    private final SignInMethods methods;

    SignInCheck(DeskAccounts accounts, ApiTokens tokens, SignInMethods methods) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.methods = methods;
    }

    /**
     * False once the account is disabled or has other roles or another password, or the session or token is over, by whomever and
     * for whatever reason. Blocks.
     */
    public boolean isStillGood(SecurityIdentity identity) {
        Optional<ApiToken> token = DeskIdentity.token(identity);
        if (token.isPresent()) {
            return tokens.isGood(token.get());
        }
        Optional<Account> before = DeskIdentity.account(identity);
        return before.isPresent()
                ? isAsBefore(before.get(), DeskIdentity.session(identity))
                : accounts.find(identity.getPrincipal().getName())
                        .filter(account -> !account.isDisabled())
                        .isPresent();
    }

    private boolean isAsBefore(Account before, Optional<Session> session) {
        Optional<Account> now = session.isPresent()
                ? accounts.find(session.get(), methods)
                : accounts.find(before.name()).filter(account -> !account.isDisabled() && methods.isOpenTo(account));
        return now.filter(account -> account.generation() == before.generation()
                        && account.roles().equals(before.roles()))
                .isPresent();
    }
}
