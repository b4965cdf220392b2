package mizan.learning.site;

import java.time.Instant;
import java.util.Objects;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * A comment with what became of it. Keys tell authors, articles and moderators apart, whatever they look like; an empty one is not
 * known, and counts as nobody else's.
 *
 * @param id orders comments that were decided at the same moment
 * @param unwanted on which axis it was rejected; null where it was approved
 * @param author the key of its author
 * @param article the key of its article
 * @param moderator the account that decided
 * @param isFollowing whether it was only decided with others: because of a campaign, a flood or an attack, or in bulk. Such
 *     decisions say nothing about words
 */
public record DecisionExample(
        String id,
        JudgedText text,
        @Nullable Axis unwanted,
        String author,
        String article,
        String moderator,
        Instant decidedAt,
        boolean isFollowing) {

    public DecisionExample {
        Objects.requireNonNull(decidedAt);
    }

    /** The axis of a comment that was rejected without saying for what: the one on which the machine found it worse. */
    public static Axis axisOf(JudgedText text, @Nullable Axis reason) {
        return reason == null ? text.worse() : reason;
    }

    /** Whether it was approved. */
    public boolean isApproved() {
        return unwanted == null;
    }

    /** Whether it says something about {@code axis}: what was rejected for another reason does not. */
    boolean teaches(Axis axis) {
        return unwanted == null || unwanted == axis;
    }

    /** Whether it was rejected for {@code axis}. */
    boolean isUnwanted(Axis axis) {
        return unwanted == axis;
    }
}
