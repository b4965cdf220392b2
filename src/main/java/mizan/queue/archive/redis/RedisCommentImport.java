package mizan.queue.archive.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.redis.CommentJson;
import mizan.queue.redis.EditionJson;
import mizan.queue.redis.HeldCommentIndex;
import mizan.queue.redis.Priority;
import mizan.queue.redis.RejectedTraits;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Keeps comments from elsewhere, each in one atomic step that does nothing where the comment is there. Blocks. */
public final class RedisCommentImport {

    private static final long SECONDS_PER_MINUTE = 60;

    private final SharedRedisConnection connection;
    private final RedisScript restore;

    /** {@code retention}: for how long a settled comment is kept, from the import on. */
    public RedisCommentImport(SharedRedisConnection connection, Duration retention) {
        this.connection = connection;
        long millis = retention.toMillis();
        if (millis < 1) {
            throw new IllegalArgumentException("The retention is longer than nothing, not " + retention);
        }
        this.restore = RedisScript.named(
                SiteKeys.class,
                "restore",
                // The modules name all of them; what uses the last two is not called.
                Map.of(
                        "RETENTION", millis,
                        "AUTHOR_REMEMBERED", millis,
                        "STREAM_LENGTH", 1L,
                        "STATISTICS_KEPT", millis),
                "named",
                "journal",
                "campaigns",
                "held",
                "log",
                "rejected",
                "published");
    }

    /** Those of {@code ids} that are kept. */
    public Set<CommentId> kept(List<CommentId> ids) {
        Set<CommentId> kept = new HashSet<>();
        bySite(ids, id -> id).values().forEach(ofSite -> {
            List<@Nullable Response> answers = connection.askAll(ofSite.stream()
                    .map(id -> Request.cmd(Command.EXISTS)
                            .arg(SiteKeys.of(id.site()).comment(id)))
                    .toList());
            for (int i = 0; i < ofSite.size(); i++) {
                if (RedisReplies.number(answers.get(i)) == 1) {
                    kept.add(ofSite.get(i));
                }
            }
        });
        return kept;
    }

    private static <T> Map<SiteId, List<T>> bySite(List<T> all, Function<T, CommentId> id) {
        return all.stream()
                .collect(Collectors.groupingBy(one -> id.apply(one).site(), LinkedHashMap::new, Collectors.toList()));
    }

    /** A comment with the fingerprint of its text. */
    public record Fingerprinted(ArchivedComment comment, Fingerprint fingerprint) {}

    /** Sends comments, a few hundred at most, and does not wait; the answer has those that were added. */
    public Future<List<Fingerprinted>> add(List<Fingerprinted> comments) {
        List<Future<List<Fingerprinted>>> sent =
                bySite(comments, one -> one.comment().queued().comment().id()).values().stream()
                        .map(this::addOfSite)
                        .toList();
        return sent.isEmpty()
                ? Future.succeededFuture(List.of())
                : Future.all(sent)
                        .map(all -> all.<List<Fingerprinted>>list().stream()
                                .flatMap(List::stream)
                                .toList());
    }

    private Future<List<Fingerprinted>> addOfSite(List<Fingerprinted> comments) {
        return restore.sendAll(connection, comments.stream().map(this::call).toList())
                .map(answers -> IntStream.range(0, comments.size())
                        .filter(i -> RedisReplies.number(answers.get(i)) == 1)
                        .mapToObj(comments::get)
                        .toList());
    }

    private RedisScript.Call call(Fingerprinted one) {
        ArchivedComment archived = one.comment();
        QueuedComment queued = archived.queued();
        Comment comment = queued.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        boolean isHeld = queued.state() == State.HELD;
        long submitted = comment.submittedAt().toEpochMilli();
        Instant waitsSince = isHeld ? archived.waitsSince() : comment.submittedAt();
        RedisScript.NamedCall call = restore.named()
                .key("comment", keys.comment(comment.id()))
                .key("state", keys.state(queued.state()))
                .key("author", keys.author(comment.author().key()))
                .key("standing", keys.author(comment.author().standingKey()))
                .key("decisions", keys.decisions())
                .with("code", comment.id().code())
                .with("state", queued.state().code())
                .with("score", isHeld ? waitsSince.toEpochMilli() : submitted)
                .with("comment", new CommentJson(comment, queued.verdict()).compressed())
                .with("article", comment.article().id())
                .with("comments", keys.comments())
                .with("priority", Priority.score(waitsSince, queued.verdict()));
        withChanges(call, archived);
        withDecisions(call, archived.decisions(), comment.site());
        switch (queued.state()) {
            case HELD -> call.with("index", HeldCommentIndex.of(comment, queued.verdict(), one.fingerprint()));
            case APPROVED ->
                call.key("published", keys.published(comment.article().id())).with("submitted", submitted);
            case REJECTED -> {
                if (archived.isRejectedForContent()) {
                    call.key("rejected_traits", keys.rejectedTraits())
                            .with("traits", RejectedTraits.of(comment))
                            .with("minute", archived.changedAt().getEpochSecond() / SECONDS_PER_MINUTE);
                }
            }
        }
        return call.call();
    }

    /** A comment that nobody touched has none of these fields. */
    private static void withChanges(RedisScript.NamedCall call, ArchivedComment archived) {
        QueuedComment queued = archived.queued();
        boolean isTouched = queued.version() > 1;
        call.with("version", isTouched ? Long.toString(queued.version()) : "")
                .with(
                        "decided_at",
                        isTouched && queued.decidedAt() != null
                                ? queued.decidedAt().toString()
                                : "")
                .with("decided_by", isTouched && queued.decidedBy() != null ? queued.decidedBy() : "")
                .with("changed_at", isTouched ? archived.changedAt().toString() : "")
                .with("changed_by", isTouched ? archived.changedBy() : "")
                .with("edition", EditionJson.write(queued.edition()))
                .with("edition_before", EditionJson.write(archived.before()));
    }

    private static void withDecisions(RedisScript.NamedCall call, List<ArchivedDecision> decisions, SiteId site) {
        List<String> bulks = new ArrayList<>();
        Set<Integer> undone = new HashSet<>();
        decisions.forEach(decision -> undone.add(decision.undoes()));
        for (int i = 0; i < decisions.size(); i++) {
            ArchivedDecision decision = decisions.get(i);
            int number = i + 1;
            int inBulk = 0;
            if (decision.bulk() != null && !undone.contains(number)) {
                bulks.add(SiteKeys.of(site).bulk(decision.bulk()));
                inBulk = bulks.size();
            }
            call.with(number + " kind", decision.kind().name().toLowerCase(Locale.ROOT))
                    .with(number + " from", decision.from().code())
                    .with(number + " to", decision.to().code())
                    .with(number + " reason", decision.reason())
                    .with(number + " note", decision.note())
                    .with(number + " by", decision.by())
                    .with(number + " at", decision.at().toString())
                    .with(number + " undoes", decision.undoes())
                    .with(
                            number + " bulk",
                            decision.bulk() == null ? "" : decision.bulk().toString())
                    .with(number + " in_bulk", inBulk);
        }
        call.lists(bulks).with("count", decisions.size());
    }
}
