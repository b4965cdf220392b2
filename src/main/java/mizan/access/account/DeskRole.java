package mizan.access.account;

import java.util.Optional;
import java.util.Set;

/** The roles of the desk. An editor's account has both. */
public final class DeskRole {

    /** Reads and decides. */
    public static final String MODERATOR = "moderator";

    /** Keeps lists and settings. */
    public static final String EDITOR = "editor";

    /**
     * Keeps accounts and tokens: an editor who signed in as a person. It is stored nowhere; a program with an editor's token
     * does not have it, or it could make others that outlive its own.
     */
    public static final String ACCOUNT_KEEPER = "account-keeper";

    private DeskRole() {}

    /** All roles of who has {@code role}; empty where there is no such role. */
    public static Optional<Set<String>> with(String role) {
        return switch (role) {
            case MODERATOR -> Optional.of(Set.of(MODERATOR));
            case EDITOR -> Optional.of(Set.of(MODERATOR, EDITOR));
            default -> Optional.empty();
        };
    }

    /** {@code roles} of a person, and what comes with them. */
    static Set<String> ofPerson(Set<String> roles) {
        return roles.contains(EDITOR) ? Set.of(MODERATOR, EDITOR, ACCOUNT_KEEPER) : roles;
    }

    /** The highest of {@code roles}. */
    public static String highest(Set<String> roles) {
        return roles.contains(EDITOR) ? EDITOR : MODERATOR;
    }
}
