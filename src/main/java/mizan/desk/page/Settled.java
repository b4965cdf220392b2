package mizan.desk.page;

import java.time.Instant;
import mizan.queue.QueuedComment;
import org.jspecify.annotations.Nullable;

/** Who decided last and when, in words; {@code by} is empty while nobody has. */
record Settled(String by, Moment at) {

    static final Settled NOT_YET = new Settled("", Moment.NONE);

    static Settled of(@Nullable String by, @Nullable Instant at, Times times) {
        return by == null || at == null ? NOT_YET : new Settled(times.words().account(by), times.of(at));
    }

    static Settled of(QueuedComment queued, Times times) {
        return of(queued.decidedBy(), queued.decidedAt(), times);
    }
}
