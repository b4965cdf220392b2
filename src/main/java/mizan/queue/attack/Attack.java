package mizan.queue.attack;

import java.time.Instant;
import mizan.comment.CommentId;

/**
 * An attack that is going on.
 *
 * @param id names it, and the list of what is held because of it, as the id of a campaign does
 * @param article the article's id; empty where it is on the whole site
 * @param stored comments that were stored because of it so far, whatever became of them
 */
public record Attack(CommentId id, AttackKind kind, String article, Instant since, long stored) {

    /** True where it is on the whole site. */
    public boolean isOnSite() {
        return article.isEmpty();
    }
}
