package mizan.review;

import java.time.Instant;
import mizan.queue.QueuedComment;
import org.jspecify.annotations.Nullable;

/** Who decided last and when, in words; both are empty while nobody has. */
record Settled(String by, String at) {

    static final Settled NOT_YET = new Settled("", "");

    static Settled of(@Nullable String by, @Nullable Instant at, Wording words) {
        return by == null || at == null ? NOT_YET : new Settled(words.account(by), words.time(at));
    }

    static Settled of(QueuedComment queued, Wording words) {
        return of(queued.decidedBy(), queued.decidedAt(), words);
    }
}
