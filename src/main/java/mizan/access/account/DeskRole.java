package mizan.access.account;

import java.util.Optional;
import java.util.Set;

/** The roles of the desk. An editor's account has both. */
public final class DeskRole {

    /** Reads and decides. */
    public static final String MODERATOR = "moderator";

    /** Keeps lists and settings. */
    public static final String EDITOR = "editor";

    private DeskRole() {}

    /** All roles of who has {@code role}; empty where there is no such role. */
    public static Optional<Set<String>> with(String role) {
        return switch (role) {
            case MODERATOR -> Optional.of(Set.of(MODERATOR));
            case EDITOR -> Optional.of(Set.of(MODERATOR, EDITOR));
            default -> Optional.empty();
        };
    }

    /** The highest of {@code roles}. */
    public static String highest(Set<String> roles) {
        return roles.contains(EDITOR) ? EDITOR : MODERATOR;
    }
}
