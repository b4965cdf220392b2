package mizan.learning.newsroom;

import mizan.learning.site.Promise;
import mizan.text.html.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What an editor chose for a site.
 *
 * @param version the layer that judges with {@link LayerMode#PINNED}; the one that was seen with {@link LayerMode#LIVE}; otherwise empty
 * @param promise what the thresholds are set by; null where they are numbers, as the site's settings say
 * @param note why, in a word to colleagues; may be empty
 */
public record LayerChoice(
        LayerMode mode, String version, @Nullable Promise promise, String note) {

    /** What counts where no editor chose: nothing judges before somebody has looked. */
    public static final LayerChoice DEFAULT = new LayerChoice(LayerMode.SHADOW, "", null, "");

    /** The most characters that a note has. */
    public static final int LONGEST_NOTE = 500;

    private static final int VERSION_LENGTH = 8;

    public LayerChoice {
        note = TypedText.line(note);
        if (mode == LayerMode.PINNED && version.isEmpty()) {
            throw new IllegalArgumentException("version is missing: which layer is to judge");
        }
        if (!version.isEmpty() && !isVersion(version)) {
            throw new IllegalArgumentException("version must be eight hexadecimal digits");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note must have at most " + LONGEST_NOTE + " characters");
        }
    }

    /** What of it the promised thresholds depend on: they are set anew where it is another one. Empty where nothing is promised. */
    public String promiseKey() {
        return promise == null
                ? ""
                : mode.code() + " " + version + " " + promise.waiting() + " " + promise.oneRejectedIn();
    }

    private static boolean isVersion(String version) {
        return version.length() == VERSION_LENGTH
                && version.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
