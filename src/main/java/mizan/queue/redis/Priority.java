package mizan.queue.redis;

import java.time.Duration;
import java.time.Instant;
import mizan.moderation.Verdict;

/**
 * In which order held comments press. A comment's score is fixed when it comes in: the time at which it was submitted,
 * less a lead for its probability of harm, and less another (in {@code add.lua}) where its article is breaking. So a
 * certain insult comes before what came up to two days earlier and harms nobody, and nothing waits for ever behind what
 * presses more: after some days its age carries it to the front. As all scores age alike, the order never has to be
 * computed anew, and a page can go on where the last one ended.
 */
public final class Priority {

    /** The lead of certain harm. */
    static final Duration HARM_LEAD = Duration.ofDays(2);

    /** The lead of a breaking article: as much as a quarter more probability of harm. */
    static final Duration BREAKING_LEAD = Duration.ofHours(12);

    /** Comments on one article in an hour of the clock from which on it is breaking without anybody saying so. */
    static final long BREAKING_COMMENTS = 100;

    private Priority() {}

    /** The score of a comment on an ordinary article, in milliseconds; the smallest presses most. */
    public static long score(Instant submittedAt, Verdict verdict) {
        double harm = Math.max(verdict.spam(), verdict.abuse());
        return submittedAt.toEpochMilli() - Math.round(harm * HARM_LEAD.toMillis());
    }
}
