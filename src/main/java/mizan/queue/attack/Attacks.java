package mizan.queue.attack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;

/** The attacks on sites and on their articles, as all instances see them. Blocks. */
public interface Attacks {

    /**
     * Begins one, unless one is going on there. An attack of the same kind on the same article or site whose comments still wait
     * goes on instead of a new one, so that the desk has one card of both.
     *
     * @param by an account, or {@code rules}
     * @return the attack; empty where one is going on there already
     */
    Optional<Attack> begin(SiteId site, AttackRule.Beginning beginning, String by);

    /**
     * Ends one.
     *
     * @param by an account, after which none begins by itself for a while; or {@code rules}
     * @return false where it is over already
     */
    boolean end(Attack attack, String by);

    /** The attacks on {@code site}, latest first: those that are going on, and those because of which comments wait. */
    List<AttackList> of(SiteId site);

    /** The attack with this id, which may be over; empty where there is none. */
    Optional<AttackList> find(CommentId id);

    /** Some of the comments that wait because of attacks on {@code site} that ended before {@code end}. */
    List<CommentId> heldSinceBefore(SiteId site, Instant end, int limit);

    /** The last full minutes of a site, or of an article where it is not empty, latest first. */
    List<AttackCounts> minutes(SiteId site, String article, int number);
}
