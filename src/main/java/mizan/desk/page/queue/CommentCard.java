package mizan.desk.page.queue;

import java.util.List;
import mizan.comment.Comment;
import mizan.comment.PublishedRules;
import mizan.desk.CommentDetails;
import mizan.desk.DecisionReason;
import mizan.desk.DeskMessages;
import mizan.desk.MilderView;
import mizan.desk.SuggestedReason;
import mizan.desk.page.ChoiceOption;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.author.AuthorRuleCard;
import mizan.moderation.Counterfactual;
import mizan.moderation.JudgedWith;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.author.AuthorRule;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.text.fold.SearchPlaces;

/**
 * A comment as the page shows it, with all that helps to decide.
 *
 * @param href its own page
 * @param next the comment to show after this one is decided; may be empty
 * @param isVerified whether the site vouched for who the author is
 * @param articleTitle what its article is called; empty where that is not known
 * @param isBreaking whether its article is marked as breaking
 * @param because what the automatic check decided and why, in a line; may be empty
 * @param isOutdated whether its verdict was reached with other lexicons or another model than are in use
 * @param milder what would have led to a milder verdict
 * @param claimedBy who else is reading it
 * @param similar links to what can be decided together with it
 * @param authorRules what is decided about its author
 * @param decisionReasons what a rejection may give as its reason, the likeliest chosen
 * @param rules the address of the site's published rules; may be empty
 */
record CommentCard(
        String id,
        long version,
        String href,
        String next,
        String state,
        String stateCode,
        String site,
        String article,
        String articleTitle,
        String articleUrl,
        boolean isBreaking,
        List<TextSegment> name,
        boolean isVerified,
        List<TextSegment> text,
        List<TextSegment> url,
        String because,
        boolean isOutdated,
        List<CardReason> reasons,
        List<MilderView> milder,
        ProbabilityMeter spam,
        ProbabilityMeter abuse,
        DisplayTime submitted,
        LastDecision settled,
        ClaimedBy claimedBy,
        Edited edited,
        List<SimilarCommentsLink> similar,
        AuthorHistory history,
        AuthorRuleCard authorRules,
        List<DecisionLine> decisions,
        List<ChoiceOption> decisionReasons,
        String rules,
        boolean canApprove,
        boolean canReject) {

    static CommentCard of(Known known, String next, PageAddress list, TimeFormat times) {
        QueuedComment queued = known.comment();
        Comment comment = queued.comment();
        DeskMessages words = times.words();
        List<Signal> signals = known.verdict().againstFirst();
        return new CommentCard(
                comment.id().toString(),
                queued.version(),
                list.at(QueueAddress.comment(comment.id())).toString(),
                next,
                words.say("state", queued.state()),
                queued.state().code(),
                known.siteTitle(),
                comment.article().id(),
                known.articleTitle(),
                known.articleUrl(),
                known.isBreaking(),
                TextSegments.of(signals, comment.author().name(), Field.NAME, known.search()),
                comment.author().isVerified(),
                TextSegments.of(signals, comment.original(), Field.TEXT, known.search()),
                TextSegments.of(signals, comment.author().url(), Field.URL),
                words.because(queued.verdict()),
                known.isOutdated(),
                CardReason.all(signals, comment.original(), words),
                MilderView.all(known.counterfactuals(), queued.verdict(), comment.original(), words),
                ProbabilityMeter.spam(queued.verdict(), known.thresholds()),
                ProbabilityMeter.abuse(queued.verdict(), known.thresholds()),
                times.of(comment.submittedAt()),
                LastDecision.of(queued, times),
                known.claimedBy(),
                Edited.of(queued),
                SimilarCommentsLink.all(comment.id(), known.details(), list, words),
                AuthorHistory.of(comment.id(), known.details(), list, times),
                AuthorRuleCard.of(comment.author(), known.authorRules(), times),
                known.details().decisions().stream()
                        .map(decision -> DecisionLine.of(decision, times))
                        .toList(),
                ChoiceOption.of(
                                DecisionReason.class,
                                "decision",
                                SuggestedReason.of(queued.verdict(), known.thresholds()),
                                words)
                        .stream()
                        .map(option -> option.under(known.rules().title(option.value())))
                        .toList(),
                known.rules().address(),
                queued.state() != State.APPROVED,
                queued.state() != State.REJECTED);
    }

    /**
     * All that is known about a comment.
     *
     * @param verdict that of the comment, with all its reasons
     * @param judgesWith what judges comments now
     * @param thresholds those of its site
     * @param authorRules what is decided about its author
     * @param search what the list was searched for
     */
    record Known(
            QueuedComment comment,
            Verdict verdict,
            JudgedWith judgesWith,
            String siteTitle,
            String articleTitle,
            String articleUrl,
            boolean isBreaking,
            Thresholds thresholds,
            List<Counterfactual> counterfactuals,
            PublishedRules rules,
            ClaimedBy claimedBy,
            List<AuthorRule> authorRules,
            SearchPlaces search,
            CommentDetails details) {

        boolean isOutdated() {
            return verdict.judgedWith().isRecorded() && !verdict.judgedWith().equals(judgesWith);
        }
    }

    /**
     * What is published, to be changed by a moderator.
     *
     * @param shown what is published instead of what the reader wrote; empty where nobody edited it
     */
    record Edited(boolean isEdited, List<TextSegment> shown, String text, String name) {

        static Edited of(QueuedComment queued) {
            List<TextSegment> shown = queued.isEdited() ? TextSegments.plain(queued.text()) : List.of();
            return new Edited(
                    queued.isEdited(),
                    shown,
                    TextSegments.withoutControls(queued.text()),
                    TextSegments.withoutControls(queued.name()));
        }
    }
}
