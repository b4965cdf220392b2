package mizan.desk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;

/** Finds comments by their ids, for pages and API alike. */
@Singleton
public final class CommentLookup {

    /** How long a request waits for the queue before it fails. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ReviewQueue queue;

    CommentLookup(ReviewQueue queue) {
        this.queue = queue;
    }

    /** The comment with this id; throws {@link RequestRefusedException} with status 404 where there is none. */
    public QueuedComment require(String id) {
        return find(id).orElseThrow(CommentLookup::notFound);
    }

    /** The comment with this id; empty where there is none, or where this is no id. */
    public Optional<QueuedComment> find(String id) {
        return CommentId.parse(id).flatMap(this::find);
    }

    /** The comment with this id; empty where there is none. Blocks. */
    public Optional<QueuedComment> find(CommentId id) {
        return queue.find(id).await().atMost(TIMEOUT);
    }

    /** Those of {@code ids} that exist, in the same order, read at once. Blocks. */
    public List<QueuedComment> findAll(List<CommentId> ids) {
        Map<CommentId, QueuedComment> found = queue.findAll(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** As {@link #findAll}; what is no id is passed over. */
    public List<QueuedComment> findAllNamed(List<String> ids) {
        return findAll(ids.stream().flatMap(id -> CommentId.parse(id).stream()).toList());
    }

    /** What the queue knows around a comment: the author's history, decisions, similar comments. Blocks. */
    public CommentDetails details(QueuedComment comment) {
        return CommentDetails.of(comment, queue);
    }

    /** The answer 404 for a comment, decision or bulk. */
    public static RequestRefusedException notFound() {
        return RequestRefusedException.because(
                Response.Status.NOT_FOUND,
                ProblemCode.NOT_FOUND,
                "There is no such comment or decision, or no longer.");
    }
}
