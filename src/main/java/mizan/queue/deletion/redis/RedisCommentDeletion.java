package mizan.queue.deletion.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.deletion.CommentDeletion;
import mizan.queue.deletion.DeleteResult;
import mizan.queue.redis.CommentDigest;
import mizan.queue.redis.RejectedTraits;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Deletes comments in Redis. */
public final class RedisCommentDeletion implements CommentDeletion {

    private static final long MILLIS_PER_MINUTE = 60_000;

    /** From this length on, a list of entries in a comment may lack the oldest. */
    private static final int CUT = 1900;

    private final SharedRedisConnection connection;
    private final RedisStreamEntries entries;
    private final RedisScript delete;
    private final Clock clock;

    /**
     * @param retention for how long a settled comment is kept
     * @param streamLength how many entries the approved stream keeps at least
     */
    public RedisCommentDeletion(SharedRedisConnection connection, Duration retention, long streamLength, Clock clock) {
        this.connection = connection;
        this.entries = new RedisStreamEntries(connection);
        this.delete = RedisScript.named(
                SiteKeys.class,
                "delete",
                Map.of(
                        "STREAM_LENGTH", streamLength,
                        "RETENTION", retention.toMillis(),
                        "STATISTICS_KEPT", retention.toMillis()),
                "named",
                "journal",
                "campaigns",
                "held",
                "rejected",
                "publish");
        this.clock = clock;
    }

    @Override
    public DeleteResult delete(QueuedComment seen, long version, String by) {
        if (version == seen.version()) {
            deleteUnknownEntries(seen);
        }
        return call(seen.comment(), version, by).ask(connection, RedisCommentDeletion::result);
    }

    /** Entries that the comment does not know of, before it goes: what breaks off here can be done again. */
    private void deleteUnknownEntries(QueuedComment seen) {
        CommentId id = seen.comment().id();
        Response known = Objects.requireNonNull(
                connection.ask(Request.cmd(Command.HMGET)
                        .arg(SiteKeys.of(id.site()).comment(id))
                        .arg("sent")
                        .arg("decisions")),
                "HMGET answers a list");
        @Nullable Response sent = known.get(0);
        // What an earlier version told the site of it, it did not note.
        boolean isOfEarlierVersion = sent == null && (seen.state() == State.APPROVED || seen.version() > 1);
        if (isOfEarlierVersion || isCut(sent)) {
            entries.deleteApproved(id.site(), List.of(id));
        }
        if (isCut(known.get(1))) {
            entries.deleteDecisions(id.site(), List.of(id));
        }
    }

    private static boolean isCut(@Nullable Response list) {
        return list != null && list.toString().length() > CUT;
    }

    private RedisScript.Call call(Comment comment, long version, String by) {
        SiteKeys keys = SiteKeys.of(comment.site());
        String content = CommentDigest.of(comment, comment.text().getBytes(StandardCharsets.UTF_8));
        return delete.named()
                .key("comment", keys.comment(comment.id()))
                .key("held", keys.state(State.HELD))
                .key("approved", keys.state(State.APPROVED))
                .key("rejected", keys.state(State.REJECTED))
                .key("published", keys.published(comment.article().id()))
                .key("rejected_traits", keys.rejectedTraits())
                .key("approved_stream", keys.approvedStream())
                .key("decisions", keys.decisions())
                .key("journal", keys.journal())
                .key("claim", keys.claim(comment.id()))
                .key("author", keys.author(comment.author().key()))
                .key("standing", keys.author(comment.author().standingKey()))
                .key("repeat_mark", keys.repeat(content))
                .with("prefix", keys.prefix())
                .with("version", version)
                .with("code", comment.id().code())
                .with("id", comment.id().toString())
                .with("article", comment.article().id())
                .with("name", "")
                .with("url", "")
                .with("user", "")
                .with("submitted_at", comment.submittedAt().toString())
                .with("traits", RejectedTraits.of(comment))
                .with("minute", clock.millis() / MILLIS_PER_MINUTE)
                .with("by", by)
                .with("at", clock.instant().toString())
                .call();
    }

    private static DeleteResult result(@Nullable Response answer) {
        if (answer == null) {
            return DeleteResult.NOT_FOUND;
        }
        return answer.type() == ResponseType.NUMBER && RedisReplies.number(answer) == 1
                ? DeleteResult.DELETED
                : DeleteResult.CHANGED;
    }
}
