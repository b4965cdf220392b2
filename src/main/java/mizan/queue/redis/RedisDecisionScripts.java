package mizan.queue.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.DecideResult;
import mizan.queue.Decision;
import mizan.queue.Decision.Kind;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.html.CommentHtml;
import org.jspecify.annotations.Nullable;

/**
 * The scripts by which people's decisions, edits and notes are written, each an atomic step. A comment is read before, and
 * written only while it is still the version that was read.
 */
final class RedisDecisionScripts {

    private static final long SECONDS_PER_MINUTE = 60;

    private final SharedRedisConnection connection;
    private final RedisScript move;
    private final RedisScript edit;
    private final RedisScript note;
    private final Clock clock;

    RedisDecisionScripts(SharedRedisConnection connection, Duration retention, long streamLength, Clock clock) {
        this.connection = connection;
        Map<String, Long> settings = ScriptSettings.moves(retention, streamLength);
        this.move = script(
                "move", settings, "named", "journal", "campaigns", "held", "log", "rejected", "published", "publish");
        this.edit = script("edit", settings, "named", "journal", "log", "publish");
        this.note = script("note", settings, "named", "journal", "log");
        this.clock = clock;
    }

    private static RedisScript script(String name, Map<String, Long> settings, String... before) {
        return RedisScript.named(RedisDecisionScripts.class, name, settings, before);
    }

    /**
     * What somebody does about a comment.
     *
     * @param undone the decision or edit that is undone; null for a new one
     */
    record DecisionStep(
            State to,
            @Nullable LoggedDecision undone,
            String reason,
            String note,
            String by,
            @Nullable BulkId bulk) {

        static DecisionStep undoing(LoggedDecision undone, String by, @Nullable BulkId bulk) {
            return new DecisionStep(undone.decision().from(), undone, "", "", by, bulk);
        }

        private @Nullable DecisionId undoes() {
            return undone == null ? null : undone.decision().id();
        }

        private String undoneEntry() {
            return undone == null ? "" : undone.decision().id().entry();
        }
    }

    /** Moves the comment that was read to another state. */
    Future<DecideResult> move(CommentHash read, DecisionStep step) {
        QueuedComment comment = read.comment();
        if (comment.state() == step.to()) {
            return Future.succeededFuture(alreadyDecided(read));
        }
        Instant now = clock.instant();
        return call(read, step, now).send(connection, answer -> {
            if (answer == null || answer.type() == ResponseType.MULTI) {
                return conflict(comment.comment().id(), answer);
            }
            boolean isHeld = step.to() == State.HELD;
            QueuedComment moved = new QueuedComment(
                    comment.comment(),
                    comment.verdict(),
                    step.to(),
                    comment.version() + 1,
                    isHeld ? null : now,
                    isHeld ? null : step.by(),
                    comment.edition());
            return decided(comment, moved, Kind.DECISION, step, now, answer.toString());
        });
    }

    private RedisScript.Call call(CommentHash read, DecisionStep step, Instant now) {
        QueuedComment seen = read.comment();
        Comment comment = seen.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        String counted = step.undone() == null
                ? LoggedDecision.counted(seen, step.to(), step.reason(), now)
                : step.undone().oppositeOfCounted();
        RedisScript.NamedCall call = move.named()
                .key("comment", keys.comment(comment.id()))
                .key("author", keys.author(comment.author().key()))
                .key("standing", keys.author(comment.author().standingKey()))
                .key("from", read.list(seen.state(), keys))
                .key("to", read.list(step.to(), keys))
                .key("approved_stream", keys.approvedStream())
                .key("decisions", keys.decisions())
                .key("journal", keys.journal())
                .key("claim", keys.claim(comment.id()));
        if (!counted.isEmpty()) {
            call.key("statistics", keys.statistics(LoggedDecision.dayOf(counted)));
        }
        if (step.bulk() != null) {
            call.key("bulk", keys.bulk(step.bulk()));
        }
        if (step.undone() != null && step.undone().decision().bulk() != null) {
            call.key("undone_bulk", keys.bulk(step.undone().decision().bulk()));
        }
        if (seen.state() == State.APPROVED || step.to() == State.APPROVED) {
            call.key("published", keys.published(comment.article().id()));
        }
        if (seen.state() == State.HELD) {
            call.with("index", read.index());
        } else if (step.to() == State.HELD) {
            call.with("index", HeldCommentIndex.again(read.index(), comment, seen.verdict()))
                    .with("priority", read.priority())
                    .with("attack", read.attack());
        }
        if (seen.state() == State.REJECTED || step.to() == State.REJECTED) {
            boolean isForContent = step.undone() == null && RejectedTraits.isForContent(step.reason());
            call.key("rejected_traits", keys.rejectedTraits())
                    .with("traits", RejectedTraits.of(comment))
                    .with("minute", now.getEpochSecond() / SECONDS_PER_MINUTE)
                    .with("for_content", isForContent ? "1" : "0");
        }
        return withComment(call, seen, seen.name(), seen.text())
                .with("from", seen.state().code())
                .with("to", step.to().code())
                .with("score", comment.submittedAt().toEpochMilli())
                .with("reason", step.reason())
                .with("note", step.note())
                .with("by", step.by())
                .with("at", now.toString())
                .with("undoes", step.undoneEntry())
                .with("bulk", step.bulk() == null ? "" : step.bulk().toString())
                .with("counted", counted)
                .call();
    }

    /** What the approved stream says of a comment, and what both scripts need. */
    private static RedisScript.NamedCall withComment(
            RedisScript.NamedCall call, QueuedComment seen, String name, String text) {
        Comment comment = seen.comment();
        return call.with("version", seen.version())
                .with("code", comment.id().code())
                .with("id", comment.id().toString())
                .with("article", comment.article().id())
                .with("name", name)
                .with("url", comment.author().url())
                .with("user", comment.author().user())
                .with("text", text)
                .with("html", CommentHtml.render(text))
                .with("submitted_at", comment.submittedAt().toString());
    }

    /** Publishes {@code edition} of the comment that was read; null for what the reader wrote. */
    Future<DecideResult> edit(CommentHash read, @Nullable Edition edition, DecisionStep step) {
        QueuedComment comment = read.comment();
        if (Objects.equals(comment.edition(), edition)) {
            return Future.succeededFuture(alreadyDecided(read));
        }
        Instant now = clock.instant();
        return call(comment, edition, step, now).send(connection, answer -> {
            if (answer == null || answer.type() == ResponseType.MULTI) {
                return conflict(comment.comment().id(), answer);
            }
            QueuedComment edited = new QueuedComment(
                    comment.comment(),
                    comment.verdict(),
                    comment.state(),
                    comment.version() + 1,
                    comment.decidedAt(),
                    comment.decidedBy(),
                    edition);
            return decided(comment, edited, Kind.EDIT, step, now, answer.toString());
        });
    }

    private RedisScript.Call call(QueuedComment seen, @Nullable Edition edition, DecisionStep step, Instant now) {
        Comment comment = seen.comment();
        SiteKeys keys = SiteKeys.of(comment.site());
        RedisScript.NamedCall call = edit.named()
                .key("comment", keys.comment(comment.id()))
                .key("approved_stream", keys.approvedStream())
                .key("decisions", keys.decisions())
                .key("journal", keys.journal());
        if (step.undone() == null) {
            call.key("statistics", keys.statistics(day(now)));
        }
        String name = edition == null ? comment.author().name() : edition.name();
        String text = edition == null ? comment.text() : edition.text();
        return withComment(call, seen, name, text)
                .with("state", seen.state().code())
                .with("edition", EditionJson.write(edition))
                .with("note", step.note())
                .with("by", step.by())
                .with("at", now.toString())
                .with("undoes", step.undoneEntry())
                .call();
    }

    private static DecideResult decided(
            QueuedComment before, QueuedComment after, Kind kind, DecisionStep step, Instant now, String entry) {
        CommentId id = before.comment().id();
        Decision decision = new Decision(
                new DecisionId(id.site(), entry),
                id,
                kind,
                before.state(),
                after.state(),
                step.reason(),
                step.note(),
                step.by(),
                now,
                step.undoes(),
                step.bulk());
        return new DecideResult.Decided(decision, after);
    }

    /** The comment is gone, or another version than the one that was read. */
    private static DecideResult conflict(CommentId id, @Nullable Response hash) {
        return RedisComments.hash(id, hash)
                .map(RedisDecisionScripts::alreadyDecided)
                .orElseGet(DecideResult.NotFound::new);
    }

    static DecideResult alreadyDecided(CommentHash hash) {
        return new DecideResult.AlreadyDecided(hash.changedBy(), hash.changedAt(), hash.comment());
    }

    /** Leaves a note; empty when there is no such comment. Blocks. */
    Optional<Decision> note(CommentId id, String text, String by) {
        Instant now = clock.instant();
        SiteKeys keys = SiteKeys.of(id.site());
        return note.named()
                .key("comment", keys.comment(id))
                .key("decisions", keys.decisions())
                .key("journal", keys.journal())
                .with("code", id.code())
                .with("id", id.toString())
                .with("note", text)
                .with("by", by)
                .with("at", now.toString())
                .call()
                .ask(connection, answer -> Optional.ofNullable(answer).map(given -> noted(id, text, by, now, given)));
    }

    private static Decision noted(CommentId id, String text, String by, Instant now, Response answer) {
        DecisionId entry = new DecisionId(id.site(), answer.get(0).toString());
        State state = CommentHash.state(answer.get(1).toString());
        return new Decision(entry, id, Kind.NOTE, state, state, "", text, by, now, null, null);
    }

    /** Some decisions of a bulk, at most {@code limit} a site. Blocks. */
    List<DecisionId> inBulk(BulkId bulk, List<SiteId> sites, int limit) {
        List<DecisionId> found = new ArrayList<>();
        for (SiteId site : sites) {
            Request request = Request.cmd(Command.SRANDMEMBER)
                    .arg(SiteKeys.of(site).bulk(bulk))
                    .arg(limit);
            RedisReplies.texts(connection.ask(request)).forEach(entry -> found.add(new DecisionId(site, entry)));
        }
        return found;
    }

    /** Takes decisions out of a bulk. Blocks. */
    void removeFromBulk(BulkId bulk, List<DecisionId> decisions) {
        connection.askAll(decisions.stream()
                .map(decision -> Request.cmd(Command.SREM)
                        .arg(SiteKeys.of(decision.site()).bulk(bulk))
                        .arg(decision.entry()))
                .toList());
    }

    /** How many decisions are still in a bulk. Blocks. */
    long sizeOfBulk(BulkId bulk, List<SiteId> sites) {
        return sites.stream()
                .map(site -> Request.cmd(Command.SCARD).arg(SiteKeys.of(site).bulk(bulk)))
                .mapToLong(request -> RedisReplies.number(connection.ask(request)))
                .sum();
    }

    static LocalDate day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
