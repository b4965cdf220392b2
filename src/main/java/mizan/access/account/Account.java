package mizan.access.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mizan.access.session.Session;

/**
 * An account of the desk.
 *
 * @param hash the encoded Argon2id hash of its password; empty where the newsroom's provider vouches for its owner
 * @param isDisabled nobody may sign in
 * @param oneTimeUntil until when the password, which somebody else made, is good for choosing another one; in
 *     milliseconds since 1970, 0 where the password is the account's own
 * @param generation counts what ends all sessions: a session of an earlier generation is over
 * @param subject a hash of who the owner is at the newsroom's provider; empty where the account has a password
 * @param ended sessions of this generation that were ended one by one, by id, and when no cookie can name them any
 *     more, in milliseconds since 1970
 */
public record Account(
        String name,
        String hash,
        Set<String> roles,
        boolean isDisabled,
        long oneTimeUntil,
        long generation,
        String subject,
        Map<String, Long> ended) {

    /** Where more are ended within two hours, a script does it; then all sessions of the account end. */
    static final int MOST_ENDED = 500;

    private static final int MAX_NAME_LENGTH = 64;

    public Account {
        boolean isWhole = subject.isEmpty() ? isName(name) && !hash.isBlank() : OidcUser.isName(name) && hash.isEmpty();
        if (!isWhole || roles.isEmpty()) {
            throw new IllegalArgumentException("An account has a name, a password or an owner elsewhere, and a role");
        }
        roles = Set.copyOf(roles);
        ended = Map.copyOf(ended);
    }

    /** A new account with a password of its own. */
    static Account of(String name, String hash, Set<String> roles) {
        return new Account(name, hash, roles, false, 0, 0, "", Map.of());
    }

    /** A new account of a person of the newsroom, under {@code name}. */
    static Account of(String name, OidcUser person) {
        return new Account(name, "", person.roles(), false, 0, 0, person.subject(), Map.of());
    }

    /** Only this can be a name at the desk: 1 to 64 of a-z, 0-9 and -. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }

    public boolean isEditor() {
        return roles.contains(DeskRole.EDITOR);
    }

    /** True when the newsroom's provider vouches for its owner and says which roles they have. */
    public boolean isOfNewsroom() {
        return !subject.isEmpty();
    }

    /** True when the password must be changed before anything else. */
    public boolean hasOneTimePassword() {
        return oneTimeUntil != 0;
    }

    boolean maySignIn(Instant now) {
        return !isDisabled && (oneTimeUntil == 0 || now.toEpochMilli() < oneTimeUntil);
    }

    /** With a password of its own; sessions end. */
    Account withPassword(String newHash) {
        return new Account(name, newHash, roles, isDisabled, 0, generation + 1, subject, Map.of());
    }

    /** With a password that is good for choosing another one; sessions end. */
    Account withOneTimePassword(String newHash, Instant until) {
        return new Account(name, newHash, roles, isDisabled, until.toEpochMilli(), generation + 1, subject, Map.of());
    }

    Account withRoles(Set<String> newRoles) {
        return new Account(name, hash, newRoles, isDisabled, oneTimeUntil, generation, subject, ended);
    }

    /** Disabled or enabled again; sessions end. */
    Account disabled(boolean disable) {
        return new Account(name, hash, roles, disable, oneTimeUntil, generation + 1, subject, Map.of());
    }

    /** True while {@code session} is one of this account's that has not been ended. */
    boolean has(Session session) {
        return name.equals(session.account()) && generation == session.generation() && !ended.containsKey(session.id());
    }

    /** With {@code session} ended, which cookies may name until then; what none names {@code now} is forgotten. */
    Account without(Session session, Instant until, Instant now) {
        Map<String, Long> left = new HashMap<>(ended);
        left.values().removeIf(end -> end <= now.toEpochMilli());
        if (left.size() >= MOST_ENDED) {
            return new Account(name, hash, roles, isDisabled, oneTimeUntil, generation + 1, subject, Map.of());
        }
        left.put(session.id(), until.toEpochMilli());
        return new Account(name, hash, roles, isDisabled, oneTimeUntil, generation, subject, left);
    }
}
