package mizan.desk.api;

import java.util.List;
import mizan.queue.AuthorStanding;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;

/** What the queue knows around one comment. */
public record CommentDetails(
        List<QueuedComment> history,
        List<Decision> decisions,
        AuthorStanding standing,
        SimilarComments similar,
        SimilarComments ofAuthor,
        SimilarComments fromAddress) {

    static final int HISTORY = 20;
    private static final int SOME = 5;

    /** Looks everything up. Blocks. */
    public static CommentDetails of(QueuedComment comment, ReviewQueue queue) {
        return new CommentDetails(
                queue.byAuthor(comment, HISTORY),
                queue.decisions(comment.comment().id()),
                queue.standing(comment),
                queue.alike(comment, Similarity.TEXT, SOME),
                queue.alike(comment, Similarity.AUTHOR, SOME),
                queue.alike(comment, Similarity.ADDRESS, SOME));
    }

    AuthorView author() {
        return new AuthorView(
                standing.approved(), standing.rejected(), SimilarView.of(ofAuthor), SimilarView.of(fromAddress));
    }
}
