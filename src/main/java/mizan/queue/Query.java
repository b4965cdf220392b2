package mizan.queue;

import java.util.List;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to see.
 *
 * @param sites the sites to look in; all of them share one order
 * @param reason the name of a signal kind that must speak against the comments; empty for any
 * @param article the article's id; empty for any
 * @param text words to find in text, name, or the article's id or address, compared as match keys; empty for any
 * @param campaign a campaign that the comments must be in, by the id of {@link mizan.queue.campaign.Campaign}; null for any. Its
 *     comments come by priority
 * @param isFolded whether of each campaign only the most pressing comment is listed; only held comments that are not searched for
 *     words, and of which at most one of reason and article is named, are folded
 * @param cursor where to go on, from {@link Page#next()}; empty for the beginning
 * @param limit items on a page, at least 1
 * @param narrowing what else the comments must be
 */
public record Query(
        List<SiteId> sites,
        State state,
        String reason,
        String article,
        String text,
        @Nullable CommentId campaign,
        boolean isFolded,
        Sort sort,
        String cursor,
        int limit,
        Narrowing narrowing) {

    /** In which order. */
    public enum Sort {
        /** Most pressing first, as {@code Priority} says; what is settled presses nobody, and comes newest first. */
        PRIORITY,
        OLDEST,
        NEWEST
    }

    /** Comments that need be nothing else. */
    public Query(
            List<SiteId> sites,
            State state,
            String reason,
            String article,
            String text,
            @Nullable CommentId campaign,
            boolean isFolded,
            Sort sort,
            String cursor,
            int limit) {
        this(sites, state, reason, article, text, campaign, isFolded, sort, cursor, limit, Narrowing.NONE);
    }

    /** Comments of any campaign, all of them. */
    public Query(
            List<SiteId> sites,
            State state,
            String reason,
            String article,
            String text,
            Sort sort,
            String cursor,
            int limit) {
        this(sites, state, reason, article, text, null, false, sort, cursor, limit);
    }

    /** The same of another state, whoever has decided about the held. */
    public Query in(State other) {
        return new Query(
                sites,
                other,
                reason,
                article,
                text,
                campaign,
                isFolded,
                sort,
                "",
                limit,
                other == State.HELD ? narrowing.byAnybody() : narrowing);
    }

    /** A page of it, each comment of a campaign for itself. */
    public Query page(String from, int items) {
        return new Query(sites, state, reason, article, text, campaign, false, sort, from, items, narrowing);
    }

    public Query {
        sites = List.copyOf(sites);
        if (limit < 1) {
            throw new IllegalArgumentException("A page has at least one item");
        }
    }
}
