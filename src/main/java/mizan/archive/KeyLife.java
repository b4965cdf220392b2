package mizan.archive;

import java.util.List;

/**
 * For how long a kind of key is kept.
 *
 * @param expiry whether the key itself goes by an expiry in Redis
 * @param length how long, in words for the documentation
 * @param settings the names of the settings that say so; empty where none does
 */
public record KeyLife(Expiry expiry, String length, List<String> settings) {

    /** Whether a key has an expiry in Redis. */
    public enum Expiry {
        /** It always has one; a key without is a mistake. */
        ALWAYS,
        /** It has one unless it is a held comment. */
        UNLESS_HELD,
        /** It has none: what is in it is taken out by age or number, or lies there as long as the installation. */
        NEVER
    }

    public KeyLife {
        settings = List.copyOf(settings);
    }
}
