package mizan.queue.attack;

import java.util.Locale;

/** What an attack consists of, and so which comments belong to it. */
public enum AttackKind {
    /** Texts that are nearly the same. */
    ALIKE,
    /** Different texts, most of them doubtful, from authors of whom no comment stands approved. */
    NEWCOMERS;

    /** Its name in the store and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; throws IllegalArgumentException where there is none. */
    public static AttackKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
