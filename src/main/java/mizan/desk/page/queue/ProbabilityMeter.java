package mizan.desk.page.queue;

import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;

/**
 * A probability beside the limits of the comment's site, so that a meter changes colour where the machine holds and
 * where it rejects.
 *
 * @param hold from which probability on the site holds a comment
 * @param reject from which probability on it rejects one
 */
record ProbabilityMeter(double value, double hold, double reject) {

    static ProbabilityMeter spam(Verdict verdict, Thresholds site) {
        return new ProbabilityMeter(verdict.spam(), site.spamHold(), site.spamReject());
    }

    static ProbabilityMeter abuse(Verdict verdict, Thresholds site) {
        return new ProbabilityMeter(verdict.abuse(), site.abuseHold(), site.abuseReject());
    }
}
