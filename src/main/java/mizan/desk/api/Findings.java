package mizan.desk.api;

import java.util.List;
import mizan.queue.Alike;
import mizan.queue.AuthorStanding;
import mizan.queue.Decision;
import mizan.queue.Likeness;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;

/** What the queue knows around one comment. */
public record Findings(
        List<QueuedComment> history,
        List<Decision> decisions,
        AuthorStanding standing,
        Alike similar,
        Alike ofAuthor,
        Alike fromAddress) {

    static final int HISTORY = 20;
    private static final int SOME = 5;

    /** Looks everything up. Blocks. */
    public static Findings of(QueuedComment comment, ReviewQueue queue) {
        return new Findings(
                queue.byAuthor(comment, HISTORY),
                queue.decisions(comment.comment().id()),
                queue.standing(comment),
                queue.alike(comment, Likeness.TEXT, SOME),
                queue.alike(comment, Likeness.AUTHOR, SOME),
                queue.alike(comment, Likeness.ADDRESS, SOME));
    }

    AuthorView author() {
        return new AuthorView(
                standing.approved(), standing.rejected(), SimilarView.of(ofAuthor), SimilarView.of(fromAddress));
    }
}
