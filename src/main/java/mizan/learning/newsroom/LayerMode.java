package mizan.learning.newsroom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of what a site's decisions teach. */
public enum LayerMode {
    /** Nothing is learnt, and nothing that was learnt judges. */
    OFF,
    /** A layer is fitted, and judges nothing; editors see what it would have decided. */
    SHADOW,
    /** The newest layer that raised no alarm judges. */
    LIVE,
    /** One layer that an editor chose judges; newer ones are fitted, and judge nothing. */
    PINNED;

    /** Its code in the API, in the store and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this code; empty when there is none. */
    public static Optional<LayerMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
