package mizan.moderation;

/**
 * Which comments a person looks at although the machine is sure, so that it is known how often it is right. Pure.
 *
 * @param approved the share of what it approves, 0 to 1
 * @param rejected the share of what it rejects, 0 to 1
 */
public record QualitySample(double approved, double rejected) {

    /** Nothing is looked at. */
    public static final QualitySample NONE = new QualitySample(0, 0);

    /** Of each rule that rejects so many are to be looked at, before which its share is {@link #SHARE_OF_UNKNOWN_RULE} at least. */
    public static final int LEAST_OF_RULE = 50;

    static final double SHARE_OF_UNKNOWN_RULE = 0.5;

    public QualitySample {
        if (!(0 <= approved && approved <= 1 && 0 <= rejected && rejected <= 1)) {
            throw new IllegalArgumentException("Shares are 0 to 1, not " + approved + " and " + rejected);
        }
    }

    /**
     * Whether a person looks at a comment with this verdict. Not where a person decided already: about its author, its article or its
     * campaign, or by the site's mode.
     *
     * @param looked how many comments that the same rule rejects people have looked at so far
     * @param draw a number from 0 to 1 (exclusive), by chance
     */
    public boolean takes(Verdict verdict, int looked, double draw) {
        if (verdict.outcome() == Outcome.APPROVE) {
            return verdict.decidedBy() == DecidingReason.NOTHING && draw < approved;
        }
        boolean isByMachine = verdict.decidedBy().rejects() && verdict.decidedBy() != DecidingReason.REJECTED_CAMPAIGN;
        return verdict.outcome() == Outcome.REJECT && isByMachine && draw < shareOfRejected(looked);
    }

    /** The share of what a rule rejects that is looked at, 0 to 1, where {@code looked} of them were looked at before. */
    public double shareOfRejected(int looked) {
        return rejected > 0 && looked < LEAST_OF_RULE ? Math.max(rejected, SHARE_OF_UNKNOWN_RULE) : rejected;
    }
}
