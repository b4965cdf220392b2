package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import mizan.queue.statistics.CountedFigure;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.html.CommentHtml;
import org.jspecify.annotations.Nullable;

/** What people do about comments, each in one atomic step: decide, edit, leave a note, take back. Blocks. */
final class RedisDecisionScripts {

    private final SharedRedisConnection connection;
    private final RedisDecisionLog decisions;
    private final RedisScript move;
    private final RedisScript edit;
    private final RedisScript note;
    private final Clock clock;

    RedisDecisionScripts(
            SharedRedisConnection connection,
            RedisDecisionLog decisions,
            Duration retention,
            long streamLength,
            Clock clock) {
        this.connection = connection;
        this.decisions = decisions;
        Map<String, Long> settings = ScriptSettings.moves(retention, streamLength);
        this.move = RedisScript.named(RedisDecisionScripts.class, "move", settings, "journal", "held", "log");
        this.edit = RedisScript.named(RedisDecisionScripts.class, "edit", settings, "journal", "log");
        this.note = RedisScript.named(RedisDecisionScripts.class, "note", settings, "journal", "log");
        this.clock = clock;
    }

    /** Decides about a version. */
    DecideResult decide(
            CommentId id, long version, State to, String reason, String note, String by, @Nullable BulkId bulk) {
        return find(id).map(seen -> move(seen, new Wish(Long.toString(version), null, to, reason, note, by, bulk)))
                .orElseGet(DecideResult.NotFound::new);
    }

    /** Edits a version. */
    DecideResult edit(CommentId id, long version, @Nullable Edition edition, String note, String by) {
        return find(id).map(seen -> edit(
                        seen,
                        edition,
                        new Wish(Long.toString(version), null, seen.comment().state(), "", note, by, null)))
                .orElseGet(DecideResult.NotFound::new);
    }

    DecideResult undo(DecisionId decision, String by, @Nullable BulkId bulk) {
        return decisions
                .find(decision)
                .filter(taken -> taken.kind() != Kind.NOTE)
                .flatMap(taken -> find(taken.comment()).map(seen -> undo(taken, seen, by, bulk)))
                .orElseGet(DecideResult.NotFound::new);
    }

    private DecideResult undo(Decision taken, CommentHash seen, String by, @Nullable BulkId bulk) {
        Wish wish = new Wish("", taken.id(), taken.from(), "", "", by, bulk);
        return taken.kind() == Kind.EDIT ? edit(seen, seen.before(), wish) : move(seen, wish);
    }

    private Optional<CommentHash> find(CommentId id) {
        Request request =
                Request.cmd(Command.HGETALL).arg(SiteKeys.of(id.site()).comment(id));
        return RedisComments.hash(id, connection.ask(request));
    }

    /** What a person wants, and what the comment must still be for it: at a version, or after a decision. */
    private record Wish(
            String version,
            @Nullable DecisionId undoes,
            State to,
            String reason,
            String note,
            String by,
            @Nullable BulkId bulk) {

        String undone() {
            return undoes == null ? "" : undoes.entry();
        }
    }

    private DecideResult move(CommentHash seen, Wish wish) {
        Instant now = clock.instant();
        CommentId id = seen.comment().comment().id();
        return call(seen.comment(), wish, now)
                .ask(
                        connection,
                        answer -> answer == null
                                ? new DecideResult.NotFound()
                                : settled(id, Kind.DECISION, wish, now, answer));
    }

    private RedisScript.Call call(QueuedComment seen, Wish wish, Instant now) {
        Comment comment = seen.comment();
        RedisScript.Call call = move.on(keys(comment, wish.bulk()))
                .with(wish.version())
                .with(wish.undone())
                .with(wish.to().code())
                .with(wish.reason())
                .with(wish.note())
                .with(wish.by())
                .with(now.toString())
                .with(comment.id().code())
                .with(comment.submittedAt().toEpochMilli());
        return withEvent(call, comment, seen.name(), seen.text())
                .with(day(now).toString())
                .with(CountedFigure.ofDecision(seen.verdict(), wish.to()))
                .with(CountedFigure.waited(Duration.between(comment.submittedAt(), now)))
                .with(wish.bulk() == null ? "" : wish.bulk().toString());
    }

    private static String[] keys(Comment comment, @Nullable BulkId bulk) {
        SiteKeys keys = SiteKeys.of(comment.site());
        List<String> names = new ArrayList<>(List.of(
                keys.comment(comment.id()),
                keys.author(comment.author().key()),
                keys.state(State.HELD),
                keys.state(State.APPROVED),
                keys.state(State.REJECTED),
                keys.approvedStream(),
                keys.decisions(),
                keys.journal(),
                keys.claim(comment.id())));
        if (bulk != null) {
            names.add(keys.bulk(bulk));
        }
        return names.toArray(String[]::new);
    }

    /** What the approved stream says of a comment, but for what the script adds. */
    private static RedisScript.Call withEvent(RedisScript.Call call, Comment comment, String name, String text) {
        return call.with(comment.id().toString())
                .with(comment.article().id())
                .with(name)
                .with(comment.author().url())
                .with(text)
                .with(CommentHtml.render(text))
                .with(comment.submittedAt().toString());
    }

    private DecideResult edit(CommentHash seen, @Nullable Edition edition, Wish wish) {
        Instant now = clock.instant();
        CommentId id = seen.comment().comment().id();
        return call(seen.comment().comment(), edition, wish, now)
                .ask(
                        connection,
                        answer -> answer == null
                                ? new DecideResult.NotFound()
                                : settled(id, Kind.EDIT, wish, now, answer));
    }

    private RedisScript.Call call(Comment comment, @Nullable Edition edition, Wish wish, Instant now) {
        SiteKeys keys = SiteKeys.of(comment.site());
        RedisScript.Call call = edit.on(
                        keys.comment(comment.id()), keys.approvedStream(), keys.decisions(), keys.journal())
                .with(wish.version())
                .with(wish.undone())
                .with(EditionJson.write(edition))
                .with(wish.note())
                .with(wish.by())
                .with(now.toString())
                .with(comment.id().code());
        return withEvent(
                        call,
                        comment,
                        edition == null ? comment.author().name() : edition.name(),
                        edition == null ? comment.text() : edition.text())
                .with(day(now).toString());
    }

    /** What a script answered: entry, state before, and the comment as it is now. */
    private static DecideResult settled(CommentId id, Kind kind, Wish wish, Instant now, Response answer) {
        String entry = answer.get(0).toString();
        CommentHash hash = CommentHash.read(id, RedisReplies.map(answer.get(2)));
        if (entry.isEmpty()) {
            return new DecideResult.AlreadyDecided(hash.changedBy(), hash.changedAt(), hash.comment());
        }
        Decision decision = new Decision(
                new DecisionId(id.site(), entry),
                id,
                kind,
                CommentHash.state(answer.get(1).toString()),
                hash.comment().state(),
                wish.reason(),
                wish.note(),
                wish.by(),
                now,
                wish.undoes(),
                wish.bulk());
        return new DecideResult.Decided(decision, hash.comment());
    }

    /** Leaves a note. */
    public Optional<Decision> note(CommentId id, String text, String by) {
        Instant now = clock.instant();
        SiteKeys keys = SiteKeys.of(id.site());
        return note.on(keys.comment(id), keys.decisions(), keys.journal())
                .with(text)
                .with(by)
                .with(now.toString())
                .with(id.code())
                .with(id.toString())
                .ask(
                        connection,
                        answer -> answer == null ? Optional.empty() : Optional.of(noted(id, text, by, now, answer)));
    }

    private static Decision noted(CommentId id, String text, String by, Instant now, Response answer) {
        DecisionId entry = new DecisionId(id.site(), answer.get(0).toString());
        State state = CommentHash.state(answer.get(1).toString());
        return new Decision(entry, id, Kind.NOTE, state, state, "", text, by, now, null, null);
    }

    /** Takes decisions out of a bulk, at most {@code limit} a site. */
    List<DecisionId> takeFromBulk(BulkId bulk, List<SiteId> sites, int limit) {
        List<DecisionId> taken = new ArrayList<>();
        for (SiteId site : sites) {
            Request request =
                    Request.cmd(Command.SPOP).arg(SiteKeys.of(site).bulk(bulk)).arg(limit);
            RedisReplies.texts(connection.ask(request)).forEach(entry -> taken.add(new DecisionId(site, entry)));
        }
        return taken;
    }

    /** How many decisions are still in a bulk. */
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
