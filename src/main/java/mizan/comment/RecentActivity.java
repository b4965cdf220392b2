package mizan.comment;

/**
 * What happened around a submission before it, read once and passed in as a value.
 *
 * @param byAuthor comments by the same author in the last hour, not counting this one
 * @param byAddress comments from the same network address in the last hour, not counting this one
 * @param nearDuplicates near-identical texts that the site received in the last hour, not counting this one
 * @param sameLink comments in the last hour that lead to a place to which this one leads, not counting this one
 * @param rejectedTexts near-identical texts that people rejected and did not take back, within the retention time
 * @param rejectedLinks comments that people rejected, likewise, and that lead to a place to which this one leads
 * @param approvedOfAuthor comments by {@link Author#standingKey} that stand approved at this site
 * @param rejectedOfAuthor comments by {@link Author#standingKey} that stand rejected at this site
 * @param authorMode what moderators decided about the author at this site
 */
public record RecentActivity(
        int byAuthor,
        int byAddress,
        int nearDuplicates,
        int sameLink,
        int rejectedTexts,
        int rejectedLinks,
        int approvedOfAuthor,
        int rejectedOfAuthor,
        AuthorMode authorMode) {

    /** Nothing is known: the first comment of an unknown author. */
    public static final RecentActivity NONE = new RecentActivity(0, 0, 0, 0, 0);

    /** Of an author about whom nothing is decided. */
    public RecentActivity(
            int byAuthor,
            int byAddress,
            int nearDuplicates,
            int sameLink,
            int rejectedTexts,
            int rejectedLinks,
            int approvedOfAuthor,
            int rejectedOfAuthor) {
        this(
                byAuthor,
                byAddress,
                nearDuplicates,
                sameLink,
                rejectedTexts,
                rejectedLinks,
                approvedOfAuthor,
                rejectedOfAuthor,
                AuthorMode.NONE);
    }

    /** Of a comment whose links and whose text nobody has seen before. */
    public RecentActivity(int byAuthor, int byAddress, int nearDuplicates, int approvedOfAuthor, int rejectedOfAuthor) {
        this(byAuthor, byAddress, nearDuplicates, 0, 0, 0, approvedOfAuthor, rejectedOfAuthor);
    }

    /** The same, where moderators have decided this about the author. */
    public RecentActivity by(AuthorMode mode) {
        return new RecentActivity(
                byAuthor,
                byAddress,
                nearDuplicates,
                sameLink,
                rejectedTexts,
                rejectedLinks,
                approvedOfAuthor,
                rejectedOfAuthor,
                mode);
    }
}
