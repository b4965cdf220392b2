package mizan.desk.page.queue;

import jakarta.inject.Singleton;
import java.util.List;
import mizan.comment.Draft;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.queue.QueuedComment;
import mizan.queue.author.AuthorRules;
import mizan.settings.SitePolicies;
import mizan.settings.SiteRules;
import mizan.text.fold.SearchPlaces;

/** Makes the card of a comment: looks up all that helps to decide about it. */
@Singleton
final class CommentCards {

    private final CommentLookup lookup;
    private final CommentMarks marks;
    private final Sites sites;
    private final SitePolicies policies;
    private final SiteRules rules;
    private final ModerationPipeline pipeline;
    private final AuthorRules authorRules;

    CommentCards(
            CommentLookup lookup,
            CommentMarks marks,
            Sites sites,
            SitePolicies policies,
            SiteRules rules,
            ModerationPipeline pipeline,
            AuthorRules authorRules) {
        this.lookup = lookup;
        this.marks = marks;
        this.sites = sites;
        this.policies = policies;
        this.rules = rules;
        this.pipeline = pipeline;
        this.authorRules = authorRules;
    }

    /**
     * The card of {@code comment} as {@code account} sees it. Blocks.
     *
     * @param next the id of the comment to show after this one is decided; may be empty
     * @param search what the list was searched for
     * @param list the list that the card's links lead back to
     */
    CommentCard of(
            QueuedComment comment,
            String next,
            String account,
            PageAddress list,
            SearchPlaces search,
            TimeFormat times) {
        SiteId site = comment.comment().site();
        Verdict verdict = pipeline.whole(comment.verdict(), Draft.of(comment.comment()));
        CommentMarks.OfComments marked = marks.of(List.of(comment), account, times);
        return CommentCard.of(
                new CommentCard.Known(
                        comment,
                        verdict,
                        pipeline.judgesWith(site),
                        sites.find(site).map(Site::title).orElseGet(site::value),
                        marked.title(comment),
                        marked.articleUrl(comment),
                        marked.isBreaking(comment),
                        policies.thresholds(site),
                        pipeline.counterfactuals(comment.verdict(), site),
                        rules.apply(site),
                        marked.claimedBy(comment),
                        authorRules.of(site, comment.comment().author()),
                        search,
                        lookup.details(comment)),
                next,
                list,
                times);
    }
}
