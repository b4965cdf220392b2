package mizan.queue.attack;

import java.time.Instant;
import java.util.Optional;
import mizan.comment.CommentId;
import org.jspecify.annotations.Nullable;

/**
 * An attack, going on or over, with the comments that are held because of it.
 *
 * @param until when it ended; null while it is going on
 * @param by the account that started it, or {@code rules}
 * @param held how many comments wait because of it
 * @param first the most pressing of them; empty where there are none
 */
public record AttackList(Attack attack, @Nullable Instant until, String by, long held, Optional<CommentId> first) {

    /** Whether it is going on. */
    public boolean isOn() {
        return until == null;
    }
}
