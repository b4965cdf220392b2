package mizan.access.account;

import java.time.Duration;
import java.util.Optional;
import mizan.access.session.Session;

/**
 * How people may sign in, as the operator configured it; at least one method is open.
 *
 * @param byPassword whether the desk's own accounts sign in with their passwords
 * @param oidc the newsroom's own accounts; empty where the desk keeps all accounts itself
 */
public record SignInMethods(boolean byPassword, Optional<OidcSettings> oidc) {

    /** Names and passwords only. */
    public static final SignInMethods PASSWORDS = new SignInMethods(true, Optional.empty());

    public SignInMethods {
        if (!byPassword && oidc.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody could sign in: neither by password nor with the newsroom's accounts");
        }
    }

    /** True while the method by which such an account signs in is open. */
    boolean isOpenTo(Account account) {
        return account.isOfNewsroom() ? oidc.isPresent() : byPassword;
    }

    /** How long a session of {@code account} lasts at most. */
    Duration longestSession(Account account) {
        return oidc.filter(known -> account.isOfNewsroom())
                .map(OidcSettings::longest)
                .orElse(Session.LONGEST);
    }
}
