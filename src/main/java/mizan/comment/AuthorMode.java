package mizan.comment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What moderators decided about an author at a site. */
public enum AuthorMode {
    /** Nothing: comments are judged as those of anybody. */
    NONE,
    /** What only the learned score, weak hints or the rule for first comments would hold is approved. */
    TRUST,
    /** What would be approved waits for a person. */
    WATCH,
    /** Everything is rejected, as the site's own decision. */
    MUTE;

    /** Its code in the API and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this code; empty where there is none. */
    public static Optional<AuthorMode> of(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
