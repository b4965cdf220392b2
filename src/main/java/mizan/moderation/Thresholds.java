package mizan.moderation;

import mizan.signal.Axis;

/**
 * From which probability on a comment is held or rejected, for each axis: 0 to 1, and holding never above rejecting. A
 * rejection threshold of 1 leaves every rejection to a person.
 */
public record Thresholds(double spamHold, double spamReject, double abuseHold, double abuseReject) {

    /**
     * Where a site has set nothing and a model was learnt, whose probabilities are calibrated: of published comments, judged
     * by a model that does not know them, at most one in twenty is held or rejected and at most one in a hundred rejected
     * (the model card says how many, by site).
     */
    public static final Thresholds WITH_MODEL = new Thresholds(0.3, 0.85, 0.22, 0.85);

    /**
     * Where a site has set nothing and there are only rules, whose points were set by hand: two hints of abuse
     * hold a comment, two of an advert do not, and one plain term or two witnesses are enough to reject it.
     */
    public static final Thresholds DEFAULT = new Thresholds(0.4, 0.9, 0.35, 0.85);

    public Thresholds {
        check("spam", spamHold, spamReject);
        check("abuse", abuseHold, abuseReject);
    }

    /** From which probability on a comment is held for {@code axis}. */
    public double hold(Axis axis) {
        return axis == Axis.SPAM ? spamHold : abuseHold;
    }

    /** From which probability on a comment may be rejected for {@code axis}; 1 where none ever is. */
    public double reject(Axis axis) {
        return axis == Axis.SPAM ? spamReject : abuseReject;
    }

    /** These, but holding for {@code axis} only above {@code probability}, which is below the rejection threshold. */
    Thresholds holdingAbove(Axis axis, double probability) {
        double hold = Math.nextUp(probability);
        return axis == Axis.SPAM
                ? new Thresholds(hold, spamReject, abuseHold, abuseReject)
                : new Thresholds(spamHold, spamReject, hold, abuseReject);
    }

    private static void check(String axis, double hold, double reject) {
        if (!(0 <= hold && hold <= reject && reject <= 1)) {
            throw new IllegalArgumentException("The thresholds for " + axis
                    + " must satisfy 0 <= hold <= reject <= 1, but are " + hold + " and " + reject);
        }
    }
}
