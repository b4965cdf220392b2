package mizan.review;

import java.util.List;
import mizan.comment.Comment;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.Span;

/** A comment as the page shows it. */
record CommentCard(
        String id,
        long version,
        String article,
        String articleUrl,
        List<Segment> name,
        List<Segment> text,
        List<Segment> url,
        List<Reason> reasons,
        double spam,
        double abuse,
        String submittedAt,
        String submitted,
        Settled settled,
        boolean canApprove,
        boolean canReject) {

    static CommentCard of(QueuedComment queued, Wording words) {
        Comment comment = queued.comment();
        List<Signal> signals = queued.verdict().signals();
        List<Span> spans = signals.stream().flatMap(signal -> signal.spans().stream()).toList();
        return new CommentCard(
                comment.id().toString(),
                queued.version(),
                comment.article().id(),
                comment.article().url(),
                Segments.of(comment.author().name(), Field.NAME, spans),
                Segments.of(comment.original(), Field.TEXT, spans),
                Segments.of(comment.author().url(), Field.URL, spans),
                Reason.all(signals, words),
                queued.verdict().spam(),
                queued.verdict().abuse(),
                comment.submittedAt().toString(),
                words.time(comment.submittedAt()),
                Settled.of(queued, words),
                queued.state() != State.APPROVED,
                queued.state() != State.REJECTED);
    }
}
