package mizan.access.account;

import java.time.Duration;
import java.util.Optional;
import mizan.access.session.Session;

/**
 * The ways in that an operator leaves open; one always is.
 *
 * @param byPassword whether the desk's own accounts sign in with their passwords
 * @param newsroom the newsroom's own accounts; empty where the desk keeps all accounts itself
 */
public record SignInMethods(boolean byPassword, Optional<OidcSettings> newsroom) {

    /** Names and passwords only. */
    public static final SignInMethods PASSWORDS = new SignInMethods(true, Optional.empty());

    public SignInMethods {
        if (!byPassword && newsroom.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody could sign in: neither by password nor with the newsroom's accounts");
        }
    }

    /** True while the way is open by which such an account signs in. */
    boolean isOpenTo(Account account) {
        return account.isOfNewsroom() ? newsroom.isPresent() : byPassword;
    }

    /** How long a session of {@code account} lasts at most. */
    Duration longestSession(Account account) {
        return newsroom.filter(known -> account.isOfNewsroom())
                .map(OidcSettings::longest)
                .orElse(Session.LONGEST);
    }
}
