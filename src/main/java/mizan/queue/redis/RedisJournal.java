package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.DecisionId;
import mizan.queue.Journal;
import mizan.queue.JournalEntry;
import mizan.queue.JournalPage;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.redis.UnreadableEntries;
import org.jboss.logging.Logger;

/** Reads the journals of sites, which {@code add.lua} and the other scripts write; {@code journal.lua} says how. */
public final class RedisJournal implements Journal {

    private static final Logger LOG = Logger.getLogger(RedisJournal.class);
    private static final String BEGINNING = "0-0";

    private final SharedRedisConnection connection;
    private final UnreadableEntries unreadable = new UnreadableEntries(LOG);

    public RedisJournal(SharedRedisConnection connection) {
        this.connection = connection;
    }

    @Override
    public Uni<String> end(SiteId site) {
        Request request = Request.cmd(Command.XREVRANGE)
                .arg(SiteKeys.of(site).journal())
                .arg("+")
                .arg("-")
                .arg("COUNT")
                .arg(1);
        return connection
                .uni(request)
                .map(answer -> RedisReplies.entries(answer).stream()
                        .findFirst()
                        .map(RedisReplies.StreamEntry::id)
                        .orElse(BEGINNING));
    }

    @Override
    public Uni<JournalPage> after(SiteId site, String position, int limit) {
        Request request = Request.cmd(Command.XRANGE)
                .arg(SiteKeys.of(site).journal())
                .arg("(" + position)
                .arg("+")
                .arg("COUNT")
                .arg(limit);
        return connection.uni(request).map(answer -> page(RedisReplies.entries(answer), position, limit));
    }

    private JournalPage page(List<RedisReplies.StreamEntry> read, String position, int limit) {
        List<JournalEntry> entries =
                read.stream().flatMap(entry -> change(entry).stream()).toList();
        String end = read.isEmpty() ? position : read.getLast().id();
        return new JournalPage(entries, end, read.size() >= limit);
    }

    private Optional<JournalEntry> change(RedisReplies.StreamEntry entry) {
        try {
            return Optional.of(change(entry.id(), entry.fields()));
        } catch (IllegalArgumentException e) {
            unreadable.passedOver(entry.id(), entry.fields().getOrDefault("event", ""));
            return Optional.empty();
        }
    }

    private static JournalEntry change(String position, Map<String, String> fields) {
        CommentId comment = CommentId.parse(fields.getOrDefault("id", ""))
                .orElseThrow(() -> new IllegalArgumentException("An entry names a comment"));
        String decision = fields.getOrDefault("decision", "");
        return new JournalEntry(
                JournalEntry.Event.valueOf(fields.getOrDefault("event", "").toUpperCase(Locale.ROOT)),
                position,
                comment,
                fields.getOrDefault("article", ""),
                fields.getOrDefault("by", ""),
                CommentJson.instant(fields.getOrDefault("at", "")),
                CommentHash.state(fields.getOrDefault("state", "")),
                decision.isEmpty() ? "" : decision(comment.site(), decision).toString());
    }

    /** Entries of older versions name the entry of the log alone. */
    private static DecisionId decision(SiteId site, String name) {
        return DecisionId.parse(name).orElseGet(() -> new DecisionId(site, name));
    }
}
