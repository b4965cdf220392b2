package mizan.queue;

import java.time.Instant;

/** What came of a wish to decide, or to undo. */
public sealed interface DecideResult {

    /** It is done. */
    record Decided(Decision decision, QueuedComment comment) implements DecideResult {}

    /** Somebody was faster: the comment is no longer what the moderator saw. {@code by} is an account or {@code rules}. */
    record AlreadyDecided(String by, Instant at, QueuedComment comment) implements DecideResult {}

    /** There is no such comment or decision, or no longer. */
    record NotFound() implements DecideResult {}
}
