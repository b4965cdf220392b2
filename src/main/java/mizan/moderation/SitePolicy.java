package mizan.moderation;

import mizan.signal.activity.StaffNames;

/**
 * What a site has decided about judging.
 *
 * @param firstComments how many comments of an author must have been approved before the rules decide alone; only used
 *     with {@link Mode#HOLD_FIRST_COMMENTS}
 * @param rejectsOnAgreement whether a witness of the rules that the learned score confirms is rejected rather than held
 * @param staff the names that readers must not comment under
 */
public record SitePolicy(
        Thresholds thresholds, Mode mode, int firstComments, boolean rejectsOnAgreement, StaffNames staff) {

    public SitePolicy {
        if (firstComments < 0) {
            throw new IllegalArgumentException("An author's first comments are counted from 0, not " + firstComments);
        }
    }

    /** This policy with other {@code thresholds}, and the thresholds alone deciding. */
    SitePolicy decidedBy(Thresholds thresholds) {
        return new SitePolicy(thresholds, Mode.AUTOMATIC, firstComments, rejectsOnAgreement, staff);
    }

    /** This policy with other {@code thresholds}. */
    public SitePolicy with(Thresholds thresholds) {
        return new SitePolicy(thresholds, mode, firstComments, rejectsOnAgreement, staff);
    }

    /** This policy with other names of staff. */
    public SitePolicy withStaff(StaffNames staff) {
        return new SitePolicy(thresholds, mode, firstComments, rejectsOnAgreement, staff);
    }

    /** The policy of a site that lists no names of its staff. */
    public SitePolicy(Thresholds thresholds, Mode mode, int firstComments) {
        this(thresholds, mode, firstComments, false, StaffNames.GENERIC);
    }
}
