package mizan.queue.attack;

import java.util.Optional;

/**
 * What a submission sees of attacks on its site and on its article, read in the step that notes the submission.
 *
 * @param ofSite this minute's submissions to the site, this one among them
 * @param ofArticle those on its article
 * @param onSite the attack on the whole site that is going on
 * @param onArticle the attack on its article that is going on
 * @param isBreaking whether an editor marked the article as breaking
 * @param isSiteQuiet whether an editor ended an attack on the whole site a moment ago
 * @param isArticleQuiet the same of its article
 */
public record AttackSnapshot(
        AttackCounts ofSite,
        AttackCounts ofArticle,
        Optional<Attack> onSite,
        Optional<Attack> onArticle,
        boolean isBreaking,
        boolean isSiteQuiet,
        boolean isArticleQuiet) {

    /** Nothing is going on. */
    public static final AttackSnapshot NONE = new AttackSnapshot(
            AttackCounts.NONE, AttackCounts.NONE, Optional.empty(), Optional.empty(), false, false, false);
}
