package mizan.archive.imports;

import java.time.Instant;
import java.util.List;
import mizan.moderation.Verdict;
import mizan.queue.Edition;
import mizan.queue.archive.ArchivedDecision;
import org.jspecify.annotations.Nullable;

/**
 * What Mizan itself kept beside a comment.
 *
 * @param version 1 where nobody touched it
 * @param decidedAt null while it is held, as {@code decidedBy} is
 * @param changedAt when it was moved or edited last; when it was submitted, where nobody did
 * @param keys how its author and its network address are known; null where another secret made the keys, which nobody could match
 */
public record KeptRecord(
        Verdict verdict,
        long version,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        Instant changedAt,
        String changedBy,
        @Nullable Edition edition,
        @Nullable Edition before,
        boolean isRejectedForContent,
        List<ArchivedDecision> decisions,
        @Nullable Keys keys) {

    /** The keyed hashes of an author; each may be empty. */
    public record Keys(String author, String standing, String address) {}

    public KeptRecord {
        decisions = List.copyOf(decisions);
        if (version < 1) {
            throw new IllegalArgumentException("The version of a comment is 1 or more");
        }
    }
}
