package mizan.desk.page.queue;

import jakarta.inject.Singleton;
import mizan.desk.BulkDecisions;
import mizan.desk.CommentLookup;
import mizan.desk.EnumCodes;
import mizan.desk.page.TimeFormat;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;

/** Looks up what the notice above a page says about the last click; the address names comment or bulk only. */
@Singleton
final class ActionNotices {

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final BulkDecisions bulks;

    ActionNotices(ReviewQueue queue, CommentLookup lookup, BulkDecisions bulks) {
        this.queue = queue;
        this.lookup = lookup;
        this.bulks = bulks;
    }

    /** The notice about one comment; either id may be empty. Blocks. */
    ActionNotice of(String done, String conflict, TimeFormat times) {
        if (!conflict.isEmpty()) {
            return lookup.find(conflict)
                    .map(comment -> ActionNotice.conflict(comment, times))
                    .orElseGet(() -> ActionNotice.gone(times.words()));
        }
        return lookup.find(done).map(comment -> lastDecision(comment, times)).orElse(ActionNotice.NONE);
    }

    private ActionNotice lastDecision(QueuedComment comment, TimeFormat times) {
        return queue.decisions(comment.comment().id()).reversed().stream()
                .filter(decision -> decision.kind() != Decision.Kind.NOTE)
                .findFirst()
                .map(decision -> ActionNotice.done(comment, decision, times))
                .orElse(ActionNotice.NONE);
    }

    /** The notice about a bulk that was put in {@code state}. Blocks. */
    ActionNotice ofBulk(String bulk, String state, TimeFormat times) {
        State to = EnumCodes.parse(State.class, QueueAddress.BULK_STATE, state);
        return BulkId.parse(bulk)
                .map(id -> ActionNotice.bulk(id, to, bulks.size(id), times.words()))
                .orElse(ActionNotice.NONE);
    }
}
