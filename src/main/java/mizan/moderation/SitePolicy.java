package mizan.moderation;

/**
 * What a site has decided about judging.
 *
 * @param firstComments how many comments of an author must have been approved before the rules decide alone; only used
 *     with {@link Mode#HOLD_FIRST_COMMENTS}
 */
public record SitePolicy(Thresholds thresholds, Mode mode, int firstComments) {

    public SitePolicy {
        if (firstComments < 0) {
            throw new IllegalArgumentException("An author's first comments are counted from 0, not " + firstComments);
        }
    }
}
