package mizan.queue.archive;

import java.time.Instant;
import java.util.List;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment with all that was done about it.
 *
 * @param changedAt when it was moved or edited last; when it was submitted, where nobody did
 * @param changedBy who did that, or {@code rules}
 * @param before what was published before the latest edit; null for what the reader wrote
 * @param isRejectedForContent whether what it says counts against similar comments, because a person rejected it for that
 * @param waitsSince from when on its wait is counted where it is held; otherwise of no meaning
 * @param decisions what people did about it, oldest first, as far as it is known; those that undo name one that comes before
 */
public record ArchivedComment(
        QueuedComment queued,
        Instant changedAt,
        String changedBy,
        @Nullable Edition before,
        boolean isRejectedForContent,
        Instant waitsSince,
        List<ArchivedDecision> decisions) {

    /** How many decisions about one comment are kept. */
    public static final int MOST_DECISIONS = 200;

    /**
     * Checks the decisions.
     *
     * @throws IllegalArgumentException where there are too many, or one undoes what does not come before it
     */
    public ArchivedComment {
        decisions = List.copyOf(decisions);
        if (decisions.size() > MOST_DECISIONS) {
            throw new IllegalArgumentException("There are at most " + MOST_DECISIONS + " decisions about a comment");
        }
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).undoes() > i) {
                throw new IllegalArgumentException("A decision undoes one that comes before it");
            }
        }
    }
}
