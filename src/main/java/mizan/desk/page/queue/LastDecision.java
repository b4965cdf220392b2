package mizan.desk.page.queue;

import java.time.Instant;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.queue.QueuedComment;
import org.jspecify.annotations.Nullable;

/** Who decided last and when, in words; {@code by} is empty while nobody has. */
record LastDecision(String by, DisplayTime at) {

    static final LastDecision NOT_YET = new LastDecision("", DisplayTime.NONE);

    static LastDecision of(@Nullable String by, @Nullable Instant at, TimeFormat times) {
        return by == null || at == null
                ? NOT_YET
                : new LastDecision(times.words().account(by), times.of(at));
    }

    static LastDecision of(QueuedComment queued, TimeFormat times) {
        return of(queued.decidedBy(), queued.decidedAt(), times);
    }
}
