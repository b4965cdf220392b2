package mizan.queue.decided.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.DecidedComments;
import mizan.queue.decided.StandingDecision;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.redis.UnreadableEntries;
import org.jboss.logging.Logger;

/** Reads the decision log from its end, and then the comments that it names, some at a time. */
public final class RedisDecidedComments implements DecidedComments {

    private static final Logger LOG = Logger.getLogger(RedisDecidedComments.class);

    /** Entries of the log that are read at once. */
    private static final int ENTRIES = 1000;

    /** Comments that are read at once: some 500 KB. */
    private static final int COMMENTS = 500;

    /** Of each wanted decision so many entries are looked at: notes, edits, and what was undone stand between. */
    private static final int ENTRIES_PER_DECISION = 4;

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final UnreadableEntries unreadable = new UnreadableEntries(LOG);

    public RedisDecidedComments(SharedRedisConnection connection, ReviewQueue queue) {
        this.connection = connection;
        this.queue = queue;
    }

    @Override
    public void newest(SiteId site, int most, Consumer<DecidedComment> taker) {
        List<StandingDecision> decisions = new ArrayList<>(standing(site, most)).reversed();
        for (int first = 0; first < decisions.size(); first += COMMENTS) {
            List<StandingDecision> some = decisions.subList(first, Math.min(decisions.size(), first + COMMENTS));
            Map<CommentId, QueuedComment> kept =
                    queue.findAll(some.stream().map(StandingDecision::comment).toList());
            for (StandingDecision decision : some) {
                QueuedComment comment = kept.get(decision.comment());
                if (comment != null && comment.state() == decision.to()) {
                    taker.accept(new DecidedComment(comment, decision));
                }
            }
        }
    }

    /** The newest first. */
    private List<StandingDecision> standing(SiteId site, int most) {
        LogFromItsEnd log = new LogFromItsEnd(site, most);
        String before = "+";
        for (int read = 0; read < ENTRIES_PER_DECISION * most && log.isWanting(); read += ENTRIES) {
            List<RedisReplies.StreamEntry> entries = RedisReplies.entries(connection.ask(Request.cmd(Command.XREVRANGE)
                    .arg(SiteKeys.of(site).decisions())
                    .arg(before)
                    .arg("-")
                    .arg("COUNT")
                    .arg(ENTRIES)));
            entries.forEach(log::take);
            if (entries.size() < ENTRIES) {
                break;
            }
            before = "(" + entries.getLast().id();
        }
        return log.standing();
    }

    /** Finds out which decisions stand, from the newest entry to the oldest. */
    private final class LogFromItsEnd {

        private final SiteId site;
        private final int most;
        private final Set<String> undone = new HashSet<>();

        /** The decision that stands about each comment, or none where the newest one is nobody's. */
        private final Map<String, Optional<StandingDecision>> found = new LinkedHashMap<>();

        private int standing;

        LogFromItsEnd(SiteId site, int most) {
            this.site = site;
            this.most = most;
        }

        boolean isWanting() {
            return standing < most;
        }

        List<StandingDecision> standing() {
            return found.values().stream().flatMap(Optional::stream).limit(most).toList();
        }

        void take(RedisReplies.StreamEntry entry) {
            Map<String, String> fields = entry.fields();
            String comment = fields.getOrDefault("comment", "");
            String undoes = fields.getOrDefault("undoes", "");
            if (undone.remove(entry.id())) {
                return;
            }
            if (!undoes.isEmpty()) {
                undone.add(undoes);
            } else if (isDecision(fields) && !found.containsKey(comment)) {
                Optional<StandingDecision> decision = read(entry, fields);
                found.put(comment, decision);
                standing += decision.isPresent() ? 1 : 0;
            }
        }

        private static boolean isDecision(Map<String, String> fields) {
            return fields.getOrDefault("kind", "decision").equals("decision");
        }

        private Optional<StandingDecision> read(RedisReplies.StreamEntry entry, Map<String, String> fields) {
            String by = fields.getOrDefault("by", "");
            if (!Decision.isByPerson(by)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new StandingDecision(
                        new DecisionId(site, entry.id()),
                        new CommentId(site, fields.getOrDefault("comment", "")),
                        state(fields.getOrDefault("to", "")),
                        fields.getOrDefault("reason", ""),
                        by,
                        Instant.parse(fields.getOrDefault("at", "")),
                        BulkId.parse(fields.getOrDefault("bulk", "")).orElse(null)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                unreadable.passedOver(new DecisionId(site, entry.id()).toString(), "decision");
                return Optional.empty();
            }
        }

        private static State state(String code) {
            for (State state : new State[] {State.APPROVED, State.REJECTED}) {
                if (state.code().equals(code)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("A decision approves or rejects");
        }
    }

    @Override
    public String lastEntry(SiteId site) {
        return RedisReplies.entries(connection.ask(Request.cmd(Command.XREVRANGE)
                        .arg(SiteKeys.of(site).decisions())
                        .arg("+")
                        .arg("-")
                        .arg("COUNT")
                        .arg(1)))
                .stream()
                .map(RedisReplies.StreamEntry::id)
                .findFirst()
                .orElse("");
    }

    @Override
    public int entriesAfter(SiteId site, String entry, int most) {
        return RedisReplies.entries(connection.ask(Request.cmd(Command.XRANGE)
                        .arg(SiteKeys.of(site).decisions())
                        .arg(entry.isEmpty() ? "-" : "(" + entry)
                        .arg("+")
                        .arg("COUNT")
                        .arg(most)))
                .size();
    }
}
