package mizan.queue.attack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an editor has decided about attack mode at a site, or for one article. */
public enum AttackMode {
    /** It begins and ends by itself. */
    AUTOMATIC,
    /** It is on until an editor decides otherwise. */
    ON,
    /** It never begins. */
    NEVER;

    /** Its code in the API and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this code; empty where there is none. */
    public static Optional<AttackMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
