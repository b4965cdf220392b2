package mizan.queue.archive;

import java.time.Instant;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * What a person did about a comment, apart from the decision log that it stood in.
 *
 * @param undoes which of the decisions of the same comment it took back, counted from 1; 0 for none
 * @param bulk the bulk that it belongs to; null where it was made by itself
 */
public record ArchivedDecision(
        Decision.Kind kind,
        State from,
        State to,
        String reason,
        String note,
        String by,
        Instant at,
        int undoes,
        @Nullable BulkId bulk) {

    /** Who decided where only the archive of a site says that somebody did; no account may have this name. */
    public static final String BY_ARCHIVE = "archive";

    public ArchivedDecision {
        if (undoes < 0) {
            throw new IllegalArgumentException("Decisions are counted from 1");
        }
    }
}
