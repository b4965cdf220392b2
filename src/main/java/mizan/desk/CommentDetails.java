package mizan.desk;

import java.util.List;
import mizan.queue.AuthorStanding;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;

/**
 * What the queue knows around one comment.
 *
 * @param history other comments of the same author, newest first
 * @param decisions what people did about it, oldest first
 * @param standing how many comments of the author stand approved and rejected
 * @param similar held comments with nearly the same text
 * @param ofAuthor held comments of the same author
 * @param fromAddress held comments from the same network address
 */
public record CommentDetails(
        List<QueuedComment> history,
        List<Decision> decisions,
        AuthorStanding standing,
        SimilarComments similar,
        SimilarComments ofAuthor,
        SimilarComments fromAddress) {

    private static final int MAX_HISTORY = 20;
    private static final int SIMILAR_SHOWN = 5;

    public CommentDetails {
        history = List.copyOf(history);
        decisions = List.copyOf(decisions);
    }

    static CommentDetails of(QueuedComment comment, ReviewQueue queue) {
        return new CommentDetails(
                queue.byAuthor(comment, MAX_HISTORY),
                queue.decisions(comment.comment().id()),
                queue.standing(comment),
                queue.alike(comment, Similarity.TEXT, SIMILAR_SHOWN),
                queue.alike(comment, Similarity.AUTHOR, SIMILAR_SHOWN),
                queue.alike(comment, Similarity.ADDRESS, SIMILAR_SHOWN));
    }
}
