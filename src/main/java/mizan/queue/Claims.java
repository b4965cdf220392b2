package mizan.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mizan.comment.CommentId;

/** Who has claimed which comment, so that two moderators do not read the same one. Blocks. */
public interface Claims {

    /** For how long a claim holds unless it is renewed. */
    Duration LENGTH = Duration.ofSeconds(60);

    /** Claims a comment, or renews the account's own claim; leaves another's as it is. */
    ClaimResult claim(CommentId id, String by);

    /** Gives a comment back; false when the account had not claimed it. */
    boolean release(CommentId id, String by);

    /** The claims on {@code ids}; comments that nobody has claimed are missing. One round trip. */
    Map<CommentId, Claim> of(List<CommentId> ids);
}
