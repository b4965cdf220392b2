package mizan.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import mizan.comment.Author;
import mizan.comment.Comment;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as the API shows it; e-mail, the author's history and the decisions are told of a single comment only. */
@Schema(name = "Comment", description = "A comment with its verdict. E-mail, history and decisions stand only where a "
        + "single comment is asked for.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentView(
        @Schema(examples = "demo-0123456789abcdefghjk") String id,
        @Schema(examples = "demo") String site,
        @Schema(description = "The article's id at the site.", examples = "1") String article,
        @JsonProperty("article_url") @Schema(description = "Its page; empty where unknown.") String articleUrl,
        @Schema(description = "The author's name.") String name,
        @Schema(description = "The address that the author left; may be empty. Not to be followed unseen.") String url,
        @Schema(description = "What was typed, untouched; spans point into it.") String original,
        @Schema(description = "The plain text of it, as it is published; still to be escaped.") String text,
        @Schema(enumeration = {"held", "approved", "rejected"}) String state,
        @Schema(description = "Grows with every change; in quotes, the ETag.", examples = "1") long version,
        @Schema(description = "What the machine made of it.", enumeration = {"approve", "hold", "reject"})
                String verdict,
        Scores scores,
        List<Reason> reasons,
        @JsonProperty("submitted_at") Instant submittedAt,
        @JsonProperty("decided_at") @Schema(description = "Absent while it is held.") @Nullable Instant decidedAt,
        @JsonProperty("decided_by") @Schema(description = "An account, or \"rules\"; absent while it is held.")
                @Nullable String decidedBy,
        @Schema(description = "The author's e-mail; may be empty.") @Nullable String email,
        @Schema(description = "Other comments of the same author at this site, newest first.")
                @Nullable List<Earlier> history,
        @Schema(description = "What people decided about it, oldest first.") @Nullable List<DecisionView> decisions) {

    /** Another comment of the same author. */
    @Schema(name = "OtherComment")
    record Earlier(
            String id,
            @Schema(enumeration = {"held", "approved", "rejected"}) String state,
            @JsonProperty("submitted_at") Instant submittedAt) {

        static Earlier of(QueuedComment queued) {
            return new Earlier(
                    queued.comment().id().toString(), queued.state().code(), queued.comment().submittedAt());
        }
    }

    /** The comment as it stands in a list. */
    static CommentView of(QueuedComment queued, Wording wording) {
        return of(queued, wording, null, null, null);
    }

    /** All that is known about it. */
    static CommentView full(
            QueuedComment queued, Wording wording, List<QueuedComment> history, List<Decision> decisions) {
        return of(
                queued,
                wording,
                queued.comment().author().email(),
                history.stream().map(Earlier::of).toList(),
                decisions.stream().map(DecisionView::of).toList());
    }

    private static CommentView of(
            QueuedComment queued,
            Wording wording,
            @Nullable String email,
            @Nullable List<Earlier> history,
            @Nullable List<DecisionView> decisions) {
        Comment comment = queued.comment();
        Author author = comment.author();
        return new CommentView(
                comment.id().toString(),
                comment.site().value(),
                comment.article().id(),
                comment.article().url(),
                author.name(),
                author.url(),
                comment.original(),
                comment.text(),
                queued.state().code(),
                queued.version(),
                Choice.code(queued.verdict().outcome()),
                Scores.of(queued.verdict()),
                Reason.all(queued.verdict().signals(), wording),
                comment.submittedAt(),
                queued.decidedAt(),
                queued.decidedBy(),
                email,
                history,
                decisions);
    }
}
