package mizan.queue;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Verdict;
import mizan.text.CommentHtml;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The review queue in Redis. What lies where stands in {@link SiteKeys}, what each step does in its Lua script. */
public final class RedisReviewQueue implements ReviewQueue {

    private static final Logger LOG = Logger.getLogger(RedisReviewQueue.class);

    private static final RedisScript SWEEP = RedisScript.named("sweep");

    private static final int ADDED = 1;

    /** After a year without a comment an author is new again; sooner would forget people who write now and then. */
    private static final Duration AUTHOR_REMEMBERED = Duration.ofDays(365);

    /** One in 32 comments sweeps, four times as many entries as came since: the sets shrink to what is kept. */
    private static final char SWEEPING = '0';
    private static final int SWEPT = 128;

    private final RedisLine line;
    private final RedisComments comments;
    private final RedisPages pages;
    private final RedisDecisions decisions;
    private final RedisScript add;
    private final RedisScript move;
    private final Duration retention;
    private final Clock clock;

    /**
     * @param retention for how long a settled comment is kept
     * @param streamLength how many entries the approved stream keeps at least
     * @param repeatWindow for how long the same submission counts as a repetition
     */
    public RedisReviewQueue(Redis redis, Duration retention, long streamLength, Duration repeatWindow, Clock clock) {
        this(new RedisLine(redis), retention, streamLength, repeatWindow, clock);
    }

    RedisReviewQueue(RedisLine line, Duration retention, long streamLength, Duration repeatWindow, Clock clock) {
        this.line = line;
        this.comments = new RedisComments(line);
        this.pages = new RedisPages(line, comments);
        this.decisions = new RedisDecisions(line.pool());
        this.retention = positive(retention, "retention");
        this.clock = clock;
        if (streamLength < 1) {
            throw new IllegalArgumentException("The approved stream keeps at least one entry, not " + streamLength);
        }
        Map<String, Long> settings = Map.of(
                "RETENTION", retention.toMillis(),
                "AUTHOR_REMEMBERED", Math.max(AUTHOR_REMEMBERED.toMillis(), retention.toMillis()),
                "STREAM_LENGTH", streamLength,
                "REPEAT_WINDOW", positive(repeatWindow, "repeat window").toMillis());
        this.add = RedisScript.named("add", settings);
        this.move = RedisScript.named("move", settings);
    }

    private static Duration positive(Duration duration, String name) {
        if (duration.toMillis() < 1) {
            throw new IllegalArgumentException("The " + name + " is longer than nothing, not " + duration);
        }
        return duration;
    }

    @Override
    public Uni<AddResult> add(Submission submission) {
        return call(submission).run(line, answer -> {
            if (submission.comment().id().code().charAt(0) == SWEEPING) {
                sweep(submission.comment().site());
            }
            return added(submission, answer);
        });
    }

    private RedisScript.Call call(Submission submission) {
        Comment comment = submission.comment();
        Verdict verdict = submission.verdict();
        State state = State.of(verdict.outcome());
        byte[] text = comment.text().getBytes(StandardCharsets.UTF_8);
        RedisScript.Call call = add.on(keys(submission, state, text))
                .with(submission.receipt().code() + comment.id().code())
                .with(state.code())
                .with(score(comment))
                .with(new CommentJson(comment, verdict).write());
        return switch (state) {
            case HELD -> call.with(priority(comment, verdict));
            case APPROVED -> withEvent(call, comment, text);
            case REJECTED -> call;
        };
    }

    private static String[] keys(Submission submission, State state, byte[] text) {
        Comment comment = submission.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        List<String> names = new ArrayList<>(6);
        names.add(keys.comment(comment.id()));
        names.add(keys.state(state));
        names.add(keys.author(comment.author().key()));
        names.add(keys.repeat(ContentHash.of(comment, text)));
        names.add(state == State.HELD ? keys.heldByPriority() : keys.approvedStream());
        if (!submission.idempotencyKey().isEmpty()) {
            names.add(keys.idempotency(ContentHash.of(submission.idempotencyKey())));
        }
        return names.toArray(String[]::new);
    }

    /** What the approved stream says of a comment, but for what the script adds. */
    private static RedisScript.Call withEvent(RedisScript.Call call, Comment comment, byte[] text) {
        return call.with(comment.id().toString())
                .with(comment.article().id())
                .with(comment.author().name())
                .with(comment.author().url())
                .with(text)
                .with(CommentHtml.render(comment.text()))
                .with(comment.submittedAt().toString());
    }

    private static AddResult added(Submission submission, Response answer) {
        if (answer.type() == ResponseType.MULTI) {
            Receipt first = new Receipt(submission.receipt().site(), answer.get(0).toString());
            return new AddResult.Repeated(first, CommentHash.state(answer.get(1).toString()));
        }
        return answer.toInteger() == ADDED
                ? new AddResult.Added(submission.receipt(), State.of(submission.verdict().outcome()))
                : new AddResult.KeyReused();
    }

    private static long score(Comment comment) {
        return comment.submittedAt().toEpochMilli();
    }

    /** Harm in thousandths above 42 bits of milliseconds, which together a double holds exactly until 2109. */
    private static long priority(Comment comment, Verdict verdict) {
        long harmless = 1000 - Math.round(1000 * Math.max(verdict.spam(), verdict.abuse()));
        return (harmless << 42) + score(comment);
    }

    @Override
    public Uni<Optional<QueuedComment>> find(CommentId id) {
        return comments.find(id);
    }

    @Override
    public Page<QueuedComment> list(Query query) {
        return pages.read(query);
    }

    @Override
    public List<QueuedComment> byAuthor(QueuedComment comment, int limit) {
        return comments.byAuthor(comment.comment(), limit);
    }

    @Override
    public List<Decision> decisions(CommentId id) {
        return decisions.about(id);
    }

    @Override
    public DecideResult decide(CommentId id, long version, State to, String reason, String note, String by) {
        if (to == State.HELD) {
            throw new IllegalArgumentException("A decision approves or rejects");
        }
        return RedisReplies.await(find(id))
                .map(seen -> move(seen, new Wish(Long.toString(version), null, to, reason, note, by)))
                .orElseGet(DecideResult.NotFound::new);
    }

    @Override
    public DecideResult undo(DecisionId decision, String by) {
        return decisions
                .find(decision)
                .flatMap(taken -> RedisReplies.await(find(taken.comment()))
                        .map(seen -> move(seen, new Wish("", decision, taken.from(), "", "", by))))
                .orElseGet(DecideResult.NotFound::new);
    }

    /** What a person wants, and what the comment must still be for it: at a version, or after a decision. */
    private record Wish(String version, @Nullable DecisionId undoes, State to, String reason, String note, String by) {}

    private DecideResult move(QueuedComment seen, Wish wish) {
        Instant now = clock.instant();
        CommentId id = seen.comment().id();
        DecideResult result = RedisReplies.await(call(seen, wish, now).run(
                line, answer -> answer == null ? new DecideResult.NotFound() : moved(id, wish, now, answer)));
        sweep(id.site());
        return result;
    }

    private RedisScript.Call call(QueuedComment seen, Wish wish, Instant now) {
        Comment comment = seen.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        RedisScript.Call call = move.on(
                        keys.comment(comment.id()),
                        keys.author(comment.author().key()),
                        keys.state(State.HELD),
                        keys.state(State.APPROVED),
                        keys.state(State.REJECTED),
                        keys.heldByPriority(),
                        keys.approvedStream(),
                        keys.decisions())
                .with(wish.version())
                .with(wish.undoes() == null ? "" : wish.undoes().entry())
                .with(wish.to().code())
                .with(wish.reason())
                .with(wish.note())
                .with(wish.by())
                .with(now.toString())
                .with(comment.id().code())
                .with(score(comment))
                .with(priority(comment, seen.verdict()));
        return withEvent(call, comment, comment.text().getBytes(StandardCharsets.UTF_8));
    }

    private static DecideResult moved(CommentId id, Wish wish, Instant now, Response answer) {
        String entry = answer.get(0).toString();
        CommentHash hash = CommentHash.read(id, RedisReplies.map(answer.get(2)));
        if (entry.isEmpty()) {
            return new DecideResult.AlreadyDecided(hash.changedBy(), hash.changedAt(), hash.comment());
        }
        Decision decision = new Decision(
                new DecisionId(id.site(), entry),
                id,
                CommentHash.state(answer.get(1).toString()),
                wish.to(),
                wish.reason(),
                wish.note(),
                wish.by(),
                now,
                wish.undoes());
        return new DecideResult.Decided(decision, hash.comment());
    }

    private void sweep(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        SWEEP.on(keys.state(State.APPROVED), keys.state(State.REJECTED))
                .with(clock.millis() - retention.toMillis())
                .with(SWEPT)
                .with(keys.comments())
                .run(line, Response::toInteger)
                .subscribe()
                .with(
                        removed -> LOG.debugf("Took %s expired comments of %s out of its lists", removed, site),
                        failure -> LOG.warnf("The lists of %s were not swept: %s", site, failure.getMessage()));
    }
}
