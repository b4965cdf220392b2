package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import mizan.comment.Comment;
import mizan.desk.CommentDetails;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ReasonView;
import mizan.desk.VerdictProbabilities;
import mizan.desk.article.ArticleTitles;
import mizan.queue.Claim;
import mizan.queue.QueuedComment;
import mizan.queue.campaign.Campaign;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as the API shows it; e-mail, the author's history and the decisions are told of a single comment only. */
@Schema(
        name = "Comment",
        description = "A comment with its verdict. E-mail, history and decisions stand only where a "
                + "single comment is asked for.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentView(
        @Schema(examples = "demo-0123456789abcdefghjk") String id,
        @Schema(examples = "demo") String site,

        @Schema(description = "The article's id at the site.", examples = "1")
        String article,

        @JsonProperty("article_title") @Schema(description = "What it is called; empty where unknown.")
        String articleTitle,

        @JsonProperty("article_url") @Schema(description = "Its page; empty where unknown.")
        String articleUrl,

        @Schema(description = "The author's name, as it is published.")
        String name,

        @Schema(description = "True when the site vouched by its key for who the author is.")
        boolean verified,

        @Schema(description = "The address that the author left; may be empty. Not to be followed unseen.")
        String url,

        @Schema(description = "What was typed, untouched; spans point into it.")
        String original,

        @Schema(description = "The plain text as it is published; still to be escaped.")
        String text,

        @Schema(description = "What the reader sent, where a moderator edited it; absent otherwise.") @Nullable
        Sent sent,

        @Schema(enumeration = {"held", "approved", "rejected"})
        String state,

        @Schema(description = "Grows with every change; in quotes, the ETag.", examples = "1")
        long version,

        @Schema(
                description = "What the automatic check made of it.",
                enumeration = {"approve", "hold", "reject"})
        String verdict,

        @Schema(description = "Verdict and what settled it, in one line; empty where that was not recorded.")
        String because,

        @JsonProperty("judged_with")
        @Schema(description = "What judged it; absent where that was not recorded.")
        @Nullable
        JudgedWithView judgedWith,

        VerdictProbabilities scores,
        List<ReasonView> reasons,
        @JsonProperty("submitted_at") Instant submittedAt,

        @JsonProperty("decided_at") @Schema(description = "Absent while it is held.") @Nullable
        Instant decidedAt,

        @JsonProperty("decided_by")
        @Schema(description = "An account, or \"rules\"; absent while it is held.")
        @Nullable
        String decidedBy,

        @Schema(description = "Who has claimed it; absent where nobody has.") @Nullable
        ClaimView claim,

        @Schema(description = "The author's e-mail; may be empty.") @Nullable
        String email,

        @Schema(description = "The site's own id of a verified author; empty for others.") @Nullable
        String user,

        @Schema(description = "Other comments of the same author at this site, newest first.") @Nullable
        List<Earlier> history,

        @Schema(description = "What people did about it, edits and notes among it, oldest first.") @Nullable
        List<DecisionView> decisions,

        @Schema(description = "How the author stands at this site.") @Nullable
        AuthorView author,

        @Schema(description = "Held comments with nearly the same text: one campaign.") @Nullable
        SimilarView similar,

        @Schema(
                description =
                        "The campaign that a held comment is in; absent where it is in none, and in answers to decisions.")
        @Nullable
        CampaignView campaign) {

    /** Held comments of a site whose texts are nearly the same. */
    @Schema(name = "Campaign")
    record CampaignView(
            @Schema(
                    description = "Its name, for the parameter campaign of a list.",
                    examples = "demo-0123456789abcdefghjk")
            String id,

            @Schema(description = "How many comments are in it, this one among them.", examples = "6003")
            long size) {

        private static @Nullable CampaignView of(@Nullable Campaign campaign) {
            return campaign == null ? null : new CampaignView(campaign.id().toString(), campaign.size());
        }
    }

    /** What the reader sent, in plain text. */
    @Schema(name = "Sent")
    record Sent(String name, String text) {

        static @Nullable Sent of(QueuedComment queued) {
            Comment comment = queued.comment();
            return queued.isEdited() ? new Sent(comment.author().name(), comment.text()) : null;
        }
    }

    /** Another comment of the same author. */
    @Schema(name = "OtherComment")
    record Earlier(
            String id,

            @Schema(enumeration = {"held", "approved", "rejected"})
            String state,

            @JsonProperty("submitted_at") Instant submittedAt) {

        static Earlier of(QueuedComment queued) {
            return new Earlier(
                    queued.comment().id().toString(),
                    queued.state().code(),
                    queued.comment().submittedAt());
        }
    }

    /** The comment by itself, as after a decision about it. */
    static CommentView of(QueuedComment queued, ArticleTitles.Known titles, DeskMessages messages) {
        return of(queued, titles, messages, null, null, null);
    }

    /** The comment as it stands in a list; {@code claim} is null where nobody has claimed it, {@code campaign} where it is in none. */
    static CommentView of(
            QueuedComment queued,
            ArticleTitles.Known titles,
            DeskMessages messages,
            @Nullable Claim claim,
            @Nullable Campaign campaign) {
        return of(queued, titles, messages, claim, campaign, null);
    }

    /** All that is known about it. */
    static CommentView full(
            QueuedComment queued,
            ArticleTitles.Known titles,
            DeskMessages messages,
            @Nullable Claim claim,
            @Nullable Campaign campaign,
            CommentDetails details) {
        return of(queued, titles, messages, claim, campaign, details);
    }

    private static CommentView of(
            QueuedComment queued,
            ArticleTitles.Known titles,
            DeskMessages messages,
            @Nullable Claim claim,
            @Nullable Campaign campaign,
            @Nullable CommentDetails details) {
        Comment comment = queued.comment();
        return new CommentView(
                comment.id().toString(),
                comment.site().value(),
                comment.article().id(),
                titles.title(comment),
                titles.url(comment),
                queued.name(),
                comment.author().isVerified(),
                comment.author().url(),
                comment.original(),
                queued.text(),
                Sent.of(queued),
                queued.state().code(),
                queued.version(),
                EnumCodes.code(queued.verdict().outcome()),
                messages.because(queued.verdict()),
                JudgedWithView.of(queued.verdict().judgedWith()),
                VerdictProbabilities.of(queued.verdict()),
                ReasonView.all(queued.verdict().signals(), comment.original(), messages),
                comment.submittedAt(),
                queued.decidedAt(),
                queued.decidedBy(),
                claim == null ? null : ClaimView.of(claim),
                details == null ? null : comment.author().email(),
                details == null ? null : comment.author().user(),
                details == null
                        ? null
                        : details.history().stream().map(Earlier::of).toList(),
                details == null
                        ? null
                        : details.decisions().stream().map(DecisionView::of).toList(),
                details == null ? null : AuthorView.of(details),
                details == null ? null : SimilarView.of(details.similar()),
                CampaignView.of(campaign));
    }
}
