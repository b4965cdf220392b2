package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.moderation.Verdict;
import mizan.queue.AddResult;
import mizan.queue.AuthorStanding;
import mizan.queue.BulkId;
import mizan.queue.CommentCount;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.SeenComment;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.Submission;
import mizan.queue.attack.Attack;
import mizan.redis.RedisReplication;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.html.CommentHtml;
import org.jspecify.annotations.Nullable;

/** The review queue in Redis. What lies where stands in {@link SiteKeys}, what each step does in its Lua script. */
public final class RedisReviewQueue implements ReviewQueue {

    private static final int ADDED = 1;

    /** One in 32 comments sweeps, four times as many entries as came since: the sets shrink to what is kept. */
    private static final char SWEEPING = '0';

    private final SharedRedisConnection connection;
    private final RedisComments comments;
    private final RedisPages pages;
    private final RedisDecisionLog decisions;
    private final RedisDecisionScripts scripts;
    private final RedisDecisions desk;
    private final RedisSimilarComments alike;
    private final RedisScript add;
    private final RedisExpiredComments expired;
    private final RedisReplication replication;
    private final Clock clock;

    /**
     * @param retention for how long a settled comment is kept
     * @param streamLength how many entries the approved stream keeps at least
     * @param repeatWindow for how long the same submission counts as a repetition
     */
    public RedisReviewQueue(
            SharedRedisConnection connection,
            Duration retention,
            long streamLength,
            Duration repeatWindow,
            Clock clock) {
        this(connection, retention, streamLength, repeatWindow, RedisReplication.NONE, clock);
    }

    /** As the other; and readers get their receipts once {@code replication} has confirmed their comments. */
    public RedisReviewQueue(
            SharedRedisConnection connection,
            Duration retention,
            long streamLength,
            Duration repeatWindow,
            RedisReplication replication,
            Clock clock) {
        this.connection = connection;
        this.replication = replication;
        this.comments = new RedisComments(connection);
        this.alike = new RedisSimilarComments(connection);
        this.pages = new RedisPages(connection, comments, new CommentsOfAuthor(connection, comments, alike));
        this.decisions = new RedisDecisionLog(connection);
        this.scripts = new RedisDecisionScripts(connection, retention, streamLength, clock);
        this.desk = new RedisDecisions(comments, decisions, scripts);
        this.add = RedisScript.named(
                RedisReviewQueue.class,
                "add",
                ScriptSettings.adding(retention, streamLength, repeatWindow),
                "named",
                "journal",
                "campaigns",
                "held",
                "published",
                "publish");
        this.expired = new RedisExpiredComments(connection, retention, clock);
        this.clock = clock;
    }

    @Override
    public Uni<AddResult> add(Submission submission) {
        Uni<AddResult> stored = store(submission);
        return replication.isOff()
                ? stored
                : stored.chain(result -> replication.confirm(
                        connection, submission.comment().site().value(), result));
    }

    private Uni<AddResult> store(Submission submission) {
        return call(submission).run(connection, answer -> {
            if (submission.comment().id().code().charAt(0) == SWEEPING) {
                expired.sweep(submission.comment().site());
            }
            return added(submission, Objects.requireNonNull(answer, "add.lua always answers"));
        });
    }

    private RedisScript.Call call(Submission submission) {
        Comment comment = submission.comment();
        Verdict verdict = submission.verdict();
        State state = State.of(verdict.outcome());
        byte[] text = comment.text().getBytes(StandardCharsets.UTF_8);
        String content = CommentDigest.of(comment, text);
        String index = state == State.HELD && submission.attack() == null
                ? HeldCommentIndex.of(comment, verdict, submission.fingerprint())
                : "";
        RedisScript.NamedCall call = keyed(submission, state, content)
                .with("codes", submission.receipt().code() + comment.id().code())
                .with("state", state.code())
                .with("score", comment.submittedAt().toEpochMilli())
                .with("comment", new CommentJson(comment, verdict).compressed())
                .with("id", comment.id().toString())
                .with("article", comment.article().id())
                .with("at", comment.submittedAt().toString())
                .with("content", content)
                .with("comments", SiteKeys.of(comment.site()).comments())
                .with("doubtful", submission.isByNewcomer() && verdict.isDoubted() ? "1" : "0");
        return switch (state) {
            case HELD ->
                call.with("priority", Priority.score(comment.submittedAt(), verdict))
                        .with("index", index)
                        .with("now", clock.millis())
                        .call();
            case APPROVED ->
                call.key(
                                "published",
                                SiteKeys.of(comment.site())
                                        .published(comment.article().id()))
                        .with("name", comment.author().name())
                        .with("url", comment.author().url())
                        .with("user", comment.author().user())
                        .with("text", text)
                        .with("html", CommentHtml.render(comment.text()))
                        .call();
            case REJECTED -> call.call();
        };
    }

    private RedisScript.NamedCall keyed(Submission submission, State state, String content) {
        Comment comment = submission.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        Instant now = clock.instant();
        Duration sinceEpoch = Duration.between(Instant.EPOCH, now);
        long hour = sinceEpoch.toHours();
        Attack attack = submission.attack();
        String list = attack != null && state == State.HELD
                ? keys.campaign(attack.id().code())
                : keys.state(state);
        RedisScript.NamedCall call = add.named()
                .key("comment", keys.comment(comment.id()))
                .key("state", list)
                .key("author", keys.author(comment.author().key()))
                .key("standing", keys.author(comment.author().standingKey()))
                .key("repeat_mark", keys.repeat(content))
                .key("approved_stream", keys.approvedStream())
                .key("journal", keys.journal())
                .key("statistics", keys.statistics(RedisDecisionScripts.day(now)))
                .key("articles", keys.articles(hour))
                .key("articles_before", keys.articles(hour - 1))
                .key("attack_counts", keys.attackCounts(sinceEpoch.toMinutes()))
                .key("breaking", keys.breaking());
        if (attack != null) {
            call.key("attacks", keys.attacks())
                    .with("attack", attack.id().code())
                    .with("attack_stored", attack.isOnSite() ? "stored" : "stored " + attack.article());
        }
        String idempotency = submission.idempotencyKey();
        return idempotency.isEmpty()
                ? call
                : call.key("idempotency", keys.idempotency(CommentDigest.ofKey(idempotency, comment.author())));
    }

    private static AddResult added(Submission submission, Response answer) {
        if (answer.type() == ResponseType.MULTI) {
            Receipt first =
                    new Receipt(submission.receipt().site(), answer.get(0).toString());
            return new AddResult.Repeated(first, CommentHash.state(answer.get(1).toString()));
        }
        return RedisReplies.number(answer) == ADDED
                ? new AddResult.Added(
                        submission.receipt(), State.of(submission.verdict().outcome()))
                : new AddResult.KeyReused();
    }

    @Override
    public Uni<Optional<QueuedComment>> find(CommentId id) {
        return comments.find(id);
    }

    @Override
    public Map<CommentId, QueuedComment> findAll(List<CommentId> ids) {
        return comments.find(ids);
    }

    @Override
    public Page<QueuedComment> list(Query query) {
        return pages.read(query);
    }

    @Override
    public CommentCount count(Query query, int mostRead) {
        return new RedisCounts(connection, pages).count(query, mostRead);
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
    public Optional<Decision> lastDecision(List<SiteId> sites) {
        return decisions.last(sites);
    }

    @Override
    public AuthorStanding standing(QueuedComment comment) {
        return comments.standing(comment.comment()).standing();
    }

    @Override
    public SimilarComments alike(QueuedComment comment, Similarity likeness, int limit) {
        return alike.find(comment.comment(), likeness, limit);
    }

    @Override
    public DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return swept(List.of(id.site()), desk.decide(id, version, to, reason, note, by, bulk));
    }

    @Override
    public List<DecideResult> decideHeld(
            List<CommentId> ids, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return swept(ids.stream().map(CommentId::site).toList(), desk.decideHeld(ids, to, reason, note, by, bulk));
    }

    @Override
    public List<DecideResult> decideSeen(
            List<SeenComment> seen, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return swept(
                seen.stream().map(one -> one.id().site()).toList(), desk.decideSeen(seen, to, reason, note, by, bulk));
    }

    @Override
    public DecideResult edit(CommentId id, long version, @Nullable Edition edition, String note, String by) {
        return desk.edit(id, version, edition, note, by);
    }

    @Override
    public Optional<Decision> note(CommentId id, String note, String by) {
        return scripts.note(id, note, by);
    }

    @Override
    public List<DecideResult> undoAll(List<DecisionId> taken, String by, @Nullable BulkId bulk) {
        return swept(taken.stream().map(DecisionId::site).toList(), desk.undo(taken, by, bulk));
    }

    @Override
    public List<DecisionId> inBulk(BulkId bulk, List<SiteId> sites, int limit) {
        return scripts.inBulk(bulk, sites, limit);
    }

    @Override
    public void removeFromBulk(BulkId bulk, List<DecisionId> decisions) {
        scripts.removeFromBulk(bulk, decisions);
    }

    @Override
    public long sizeOfBulk(BulkId bulk, List<SiteId> sites) {
        return scripts.sizeOfBulk(bulk, sites);
    }

    @Override
    public void removeExpired(SiteId site) {
        expired.sweep(site);
    }

    private <T> T swept(List<SiteId> sites, T result) {
        sites.stream().distinct().forEach(expired::sweep);
        return result;
    }
}
