package mizan.archive.check;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Verdict;
import mizan.queue.Journal;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.redis.RedisJournal;
import mizan.queue.redis.SiteKeys;
import mizan.redis.KeyPrefix;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;

/** Checks comments: that they can be read, and that they stand where they should and nowhere else. */
final class RedisCommentCheck {

    private static final RedisScript COMMENTS = RedisScript.named(RedisCommentCheck.class, "comments");

    /** Comments that are read at once: some hundred kilobytes. */
    private static final int AT_ONCE = 250;

    private static final String REASON = "reason:";

    /** What the script answers of a comment that is held because of an attack, which no number beside a reason counts. */
    private static final String OF_ATTACK = "attack";

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final Journal journal;
    private final CheckReport report;
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Map<String, Long>> reasons = new TreeMap<>();

    RedisCommentCheck(SharedRedisConnection connection, ReviewQueue queue, CheckReport report) {
        this.connection = connection;
        this.queue = queue;
        this.journal = new RedisJournal(connection);
        this.report = report;
    }

    private String end(String site) {
        return journal.end(new SiteId(site)).await().atMost(SharedRedisConnection.DEADLINE);
    }

    /** What is counted can be compared only where nothing changes from the first comment of a site on. */
    void check(String tag, List<CommentId> ids) {
        if (SiteId.isValid(tag)) {
            begun.computeIfAbsent(tag, this::end);
        }
        report.countComments(ids.size());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            checkSome(tag, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private void checkSome(String tag, List<CommentId> ids) {
        Map<CommentId, QueuedComment> found = queue.findAll(ids);
        RedisScript.Call call = COMMENTS.on(KeyPrefix.of(tag)).with(KeyPrefix.of(tag));
        for (CommentId id : ids) {
            QueuedComment comment = found.get(id);
            call.with(id.code())
                    .with(comment == null ? "" : comment.comment().article().id());
        }
        Response wrong = call.ask(connection, RedisStoreCheck::present);
        for (int i = 0; i < ids.size(); i++) {
            CommentId id = ids.get(i);
            String key = SiteKeys.of(id.site()).comment(id);
            QueuedComment comment = found.get(id);
            if (comment != null) {
                List<String> problems = wrong.get(i).toString().lines().toList();
                if (comment.state() == State.HELD && !problems.contains(OF_ATTACK)) {
                    count(comment);
                }
                problems.stream().filter(problem -> !problem.equals(OF_ATTACK)).forEach(problem -> add(key, problem));
            } else if (exists(key)) {
                report.add(FindingKind.UNREADABLE, key, "the comment cannot be read");
            }
        }
    }

    private boolean exists(String key) {
        return RedisReplies.number(connection.ask(Request.cmd(Command.EXISTS).arg(key))) == 1;
    }

    private void add(String key, String problem) {
        switch (problem.charAt(0)) {
            case '-' -> report.add(FindingKind.MISSING_FROM_LIST, key, "it is missing from " + problem.substring(1));
            case '+' ->
                report.add(FindingKind.NAMES_ANOTHER_STATE, key, "it stands in " + problem.substring(1) + " too");
            case 'e' -> report.add(FindingKind.NO_EXPIRY, key, "it is settled and has no expiry");
            default -> report.add(FindingKind.UNREADABLE, key, "it has no state that is known");
        }
    }

    // Numbers

    private void count(QueuedComment held) {
        Verdict verdict = held.verdict();
        Map<String, Long> ofSite = reasons.computeIfAbsent(held.comment().site().value(), unknown -> new TreeMap<>());
        verdict.against().forEach(kind -> ofSite.merge(REASON + kind.name(), 1L, Long::sum));
    }

    /** Compares the numbers of held comments with those that were counted on the way. */
    void end() {
        for (String site : new TreeSet<>(begun.keySet())) {
            Map<String, Long> kept = new LinkedHashMap<>();
            String key = SiteKeys.of(new SiteId(site)).heldCounts();
            RedisReplies.map(connection.ask(Request.cmd(Command.HGETALL).arg(key))).entrySet().stream()
                    .filter(figure -> figure.getKey().startsWith(REASON))
                    .forEach(figure -> kept.put(figure.getKey(), number(figure.getValue())));
            Map<String, Long> counted = reasons.getOrDefault(site, Map.of());
            if (!begun.getOrDefault(site, "").equals(end(site))) {
                report.note(
                        "comments of " + site + " changed meanwhile, so the numbers beside reasons were not compared");
            } else {
                Set<String> figures = new TreeSet<>(kept.keySet());
                figures.addAll(counted.keySet());
                figures.forEach(figure ->
                        compare(key, figure, kept.getOrDefault(figure, 0L), counted.getOrDefault(figure, 0L)));
            }
        }
    }

    private void compare(String key, String figure, long kept, long counted) {
        if (kept != counted) {
            report.add(FindingKind.WRONG_COUNT, key, figure + " is " + kept + ", and there are " + counted);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
