package mizan.learning.suggestion;

/**
 * How much more often a word stands in one kind of comments than in the other: the log-odds ratio with an informative Dirichlet
 * prior, in standard deviations (Monroe, Colaresi and Quinn, "Fightin' Words", 2008). The prior is what both kinds have in common,
 * so that a word that was seen a few times must differ far more than one that was seen often.
 *
 * @param ofRejected words in rejected comments, each counted once for a comment; at least 1
 * @param ofApproved the same of approved ones; at least 1
 */
record LogOdds(long ofRejected, long ofApproved) {

    /** What the prior weighs, in words: about what fifty comments say. Much more of it would hide what is rare. */
    private static final double PRIOR = 1_000;

    /**
     * The z-score of a word.
     *
     * @param rejected in how many rejected comments it stands, approved ones in {@code approved}; not both 0
     * @return more than 0 where it is rather in rejected ones; beyond 1.96 chance alone would do so once in forty words
     */
    double score(int rejected, int approved) {
        double prior = PRIOR * (rejected + approved) / (ofRejected + ofApproved);
        double inRejected = logOdds(rejected + prior, ofRejected + PRIOR);
        double inApproved = logOdds(approved + prior, ofApproved + PRIOR);
        double variance = 1 / (rejected + prior) + 1 / (approved + prior);
        return (inRejected - inApproved) / Math.sqrt(variance);
    }

    private static double logOdds(double count, double all) {
        return StrictMath.log(count / Math.max(1, all - count));
    }
}
