package mizan.archive.person;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.archive.KeyKind;
import mizan.archive.PersonRule;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRuleText;
import mizan.queue.redis.RejectedTraits;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisKeyWalk;
import mizan.redis.RedisReplies;
import mizan.redis.RedisReplies.StreamEntry;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Finds what is kept of a person, going twice through all keys: for the comments, then for what names them. Blocks. */
final class RedisPersonSearch {

    /** Entries of a log that are read at once. */
    private static final int ENTRIES = 500;

    /** A mark is the codes of a receipt and of a comment, and more where it is an idempotency key's; see {@code add.lua}. */
    private static final int MARK = Receipt.CODE_LENGTH + CommentId.CODE_LENGTH;

    private final SharedRedisConnection connection;
    private final ReviewQueue queue;
    private final Person person;
    private final PersonRecords records;

    RedisPersonSearch(SharedRedisConnection connection, ReviewQueue queue, Person person) {
        this.connection = connection;
        this.queue = queue;
        this.person = person;
        this.records = new PersonRecords(person);
    }

    PersonRecords search() {
        RedisKeyWalk walk = new RedisKeyWalk(connection);
        walk.visit(this::findComments);
        records.sites().forEach(this::findNotes);
        walk.visit(keys -> keys.forEach(this::findRest));
        return records;
    }

    private void findComments(List<String> keys) {
        List<CommentId> ids = new ArrayList<>();
        for (String key : keys) {
            KeyKind kind = KeyKind.of(key).orElse(null);
            if (kind == null && !KeyKind.tag(key).isEmpty()) {
                records.doNotKnow();
            } else if (kind != null && !kind.ofDesk() && SiteId.isValid(KeyKind.tag(key))) {
                SiteId site = new SiteId(KeyKind.tag(key));
                records.at(site);
                if (kind.person() == PersonRule.COMMENT) {
                    CommentId.parse(site + "-" + kind.rest(key)).ifPresent(ids::add);
                }
            }
        }
        Map<CommentId, QueuedComment> found = queue.findAll(ids);
        found.values().forEach(this::look);
        records.cannotRead(ids.stream()
                .filter(id -> !found.containsKey(id))
                .filter(this::exists)
                .count());
    }

    private boolean exists(CommentId id) {
        return RedisReplies.number(connection.ask(
                        Request.cmd(Command.EXISTS).arg(SiteKeys.of(id.site()).comment(id))))
                == 1;
    }

    private void look(QueuedComment queued) {
        Comment comment = queued.comment();
        if (person.hasEmail(comment.author().email())) {
            records.found(comment, RejectedTraits.of(comment));
        } else if (person.isNamedIn(comment.original() + "\n" + queued.text() + "\n" + queued.name() + "\n"
                + comment.author().name() + "\n" + comment.author().url())) {
            records.mentionedIn(comment.id());
        }
    }

    /** Notes about the person's own comments go with these; others may name the e-mail too. */
    private void findNotes(SiteId site) {
        String from = "-";
        List<StreamEntry> entries;
        do {
            entries = RedisReplies.entries(connection.ask(Request.cmd(Command.XRANGE)
                    .arg(SiteKeys.of(site).decisions())
                    .arg(from)
                    .arg("+")
                    .arg("COUNT")
                    .arg(ENTRIES)));
            for (StreamEntry entry : entries) {
                from = "(" + entry.id();
                boolean isOfOwnComment = CommentId.parse(
                                site + "-" + entry.fields().getOrDefault("comment", ""))
                        .filter(records::isComment)
                        .isPresent();
                if (!isOfOwnComment && person.isNamedIn(entry.fields().getOrDefault("note", ""))) {
                    records.notedIn(new DecisionId(site, entry.id()));
                }
            }
        } while (entries.size() == ENTRIES);
    }

    private void findRest(String key) {
        KeyKind kind = KeyKind.of(key).orElse(null);
        if (kind == null) {
            return;
        }
        switch (kind.person()) {
            case AUTHOR -> {
                if (records.isAuthor(kind.rest(key))) {
                    records.knownIn(key);
                }
            }
            case AUTHOR_RULE -> {
                List<AuthorRule> rules = authorRules(key);
                if (records.isAuthor(kind.rest(key))
                        || rules.stream().anyMatch(rule -> records.isComment(rule.comment()))) {
                    records.decidedIn(key, rules);
                }
            }
            case MARK -> {
                if (isMarkOfPerson(key)) {
                    records.markedIn(key);
                }
            }
            case ACTIVITY -> findActivity(key);
            case COMMENT, WITH_COMMENT, WITH_AUTHOR_RULE, APPROVED_STREAM, DECISION_LOG, ID_ONLY, NOTHING, STAFF -> {
                // Found by the comments, or nothing of a reader is in it.
            }
        }
    }

    private List<AuthorRule> authorRules(String key) {
        @Nullable Response kept = connection.ask(Request.cmd(Command.GET).arg(key));
        SiteId site = new SiteId(KeyKind.tag(key));
        return kept == null
                ? List.of()
                : AuthorRuleText.parse(site, kept.toString()).stream()
                        .flatMap(AuthorRuleText::all)
                        .toList();
    }

    /** A mark whose comment is no longer there may be left from an erasure that broke off. */
    private boolean isMarkOfPerson(String key) {
        @Nullable Response mark = connection.ask(Request.cmd(Command.GET).arg(key));
        if (mark == null || mark.toString().length() < MARK) {
            return false;
        }
        return CommentId.parse(KeyKind.tag(key) + "-" + mark.toString().substring(Receipt.CODE_LENGTH, MARK))
                .filter(id -> records.isComment(id) || !exists(id))
                .isPresent();
    }

    private void findActivity(String key) {
        List<String> wanted = records.activityFields();
        List<String> counted = new ArrayList<>();
        Request request = Request.cmd(Command.HMGET).arg(key);
        wanted.forEach(request::arg);
        @Nullable Response values = connection.ask(request);
        for (int i = 0; values != null && i < wanted.size(); i++) {
            if (values.get(i) != null) {
                counted.add(wanted.get(i));
            }
        }
        if (!counted.isEmpty()) {
            records.countedIn(key, List.copyOf(counted));
        }
    }
}
