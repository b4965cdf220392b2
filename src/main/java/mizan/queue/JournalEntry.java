package mizan.queue;

import java.time.Instant;
import mizan.comment.CommentId;

/**
 * One change of one comment, as the journal tells it. Never a text, an e-mail or a reader's name.
 *
 * @param position where it stands in the site's journal; orders the changes of one site
 * @param article the article's id
 * @param by the account whose doing it was, or {@code rules}
 * @param state the state after the change
 * @param decision the entry of the decision log that goes with it ({@link DecisionId}); empty where there is none
 */
public record JournalEntry(
        Event event,
        String position,
        CommentId comment,
        String article,
        String by,
        Instant at,
        State state,
        String decision) {

    /** What happened. Several can tell of one step: a held comment that is approved was {@code RELEASED} as well. */
    public enum Event {
        /** It entered the queue, for the first time or again. */
        HELD,
        /** It left the queue. */
        RELEASED,
        APPROVED,
        REJECTED,
        /** It was approved and is no longer. */
        RETRACTED,
        /** Its text or name was changed, or changed back. */
        EDITED,
        /** Somebody claimed it, or renewed the claim, which lasts for {@link Claims#LENGTH} from then. */
        CLAIMED,
        /** Somebody gave it back. A claim that only runs out is not told. */
        UNCLAIMED,
        /** Somebody left a note on it. */
        NOTED,
        /** It is no longer kept; {@code state} is the one before. */
        DELETED,
        /** An attack on the site, or on the article, began; {@code comment} names the attack. */
        ATTACK_BEGAN,
        /** It ended. */
        ATTACK_ENDED
    }
}
