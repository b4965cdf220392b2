package mizan.access.account;

import java.time.Instant;

/**
 * What a program signs in with.
 *
 * @param name which program it is for; the same rules as for an account's
 * @param role the highest role it has
 * @param hash SHA-256 of its secret, which is random and long, so that guessing needs no slowing down
 * @param madeBy the account that made it
 */
public record ApiToken(String name, String role, String hash, String madeBy, Instant madeAt, Instant expires) {

    public ApiToken {
        if (!Account.isName(name) || hash.isBlank() || DeskRole.with(role).isEmpty()) {
            throw new IllegalArgumentException("A token has a name, a secret and a role");
        }
    }

    /** What the log of decisions calls who acts by it. */
    public String principal() {
        return "token:" + name;
    }
}
