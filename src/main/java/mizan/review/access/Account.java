package mizan.review.access;

import java.util.Set;

/** An account of the desk; {@code hash} is the encoded Argon2id hash of its password. */
public record Account(String name, String hash, Set<String> roles) {

    public Account {
        if (name.isBlank() || hash.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("An account has a name, a password and a role");
        }
        roles = Set.copyOf(roles);
    }
}
