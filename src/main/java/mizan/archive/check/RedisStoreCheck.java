package mizan.archive.check;

import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import mizan.archive.KeyKind;
import mizan.archive.KeyLife.Expiry;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.ReviewQueue;
import mizan.redis.KeyPrefix;
import mizan.redis.RedisKeyWalk;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Goes once through all keys and checks each, in bounded memory and without writing. A list is read as it comes, some hundred
 * members at a time. Blocks.
 */
public final class RedisStoreCheck {

    private static final RedisScript TYPES = RedisScript.named(RedisStoreCheck.class, "types");
    private static final long FOR_EVER = -1;
    private static final String GONE = "none";

    private final SharedRedisConnection connection;
    private final Predicate<String> sites;
    private final CheckReport report = new CheckReport();
    private final RedisCommentCheck comments;
    private final RedisListCheck lists;
    private final RedisValueCheck values;
    private final Set<String> orphaned = new TreeSet<>();

    /**
     * A check of what {@code connection} leads to.
     *
     * @param queue reads the comments there
     * @param sites true for the ids of the sites that are configured
     * @param retention for how long a settled comment is kept
     */
    public RedisStoreCheck(
            SharedRedisConnection connection,
            ReviewQueue queue,
            Predicate<String> sites,
            Duration retention,
            Clock clock) {
        this.connection = connection;
        this.sites = sites;
        this.comments = new RedisCommentCheck(connection, queue, report);
        this.lists = new RedisListCheck(connection, report, clock.millis() - retention.toMillis());
        this.values = new RedisValueCheck(connection, report);
    }

    /** Checks everything; is called once. */
    public CheckReport run() {
        new RedisKeyWalk(connection).visit(this::check);
        comments.end();
        orphaned.forEach(tag -> report.add(
                FindingKind.ORPHANED_SITE,
                KeyPrefix.of(tag),
                "the configuration has no such site, so nothing of it is ever taken out"));
        return report;
    }

    private void check(List<String> keys) {
        Map<String, List<String>> byTag = new LinkedHashMap<>();
        for (String key : new HashSet<>(keys)) {
            String tag = KeyKind.tag(key);
            if (tag.isEmpty()) {
                report.countForeign();
            } else {
                byTag.computeIfAbsent(tag, unknown -> new ArrayList<>()).add(key);
            }
        }
        byTag.forEach(this::check);
    }

    /** A key of a kind that is known, with its type and life as they should be. */
    record Known(String key, KeyKind kind) {}

    private void check(String tag, List<String> keys) {
        if (!sites.test(tag) && !tag.equals(KeyPrefix.DESK_TAG)) {
            orphaned.add(tag);
        }
        List<Known> sound = sound(keys);
        List<CommentId> ids = new ArrayList<>();
        List<Known> inLists = new ArrayList<>();
        List<Known> inValues = new ArrayList<>();
        for (Known known : sound) {
            switch (known.kind().check()) {
                case COMMENT -> {
                    if (SiteId.isValid(tag)) {
                        ids.add(new CommentId(new SiteId(tag), known.kind().rest(known.key())));
                    }
                }
                case STATE_SET, HELD_COMMENTS, HELD_TRAITS, APPROVED_COMMENTS, CAMPAIGN -> inLists.add(known);
                case DELIVERIES -> lists.checkDeliveries(known.key());
                case STREAM_OF_COMMENTS -> lists.checkStream(known);
                case AUTHOR, MARK, JSON, NUMBER -> inValues.add(known);
                case JSON_RECORDS, NUMBERS -> values.checkHash(known);
                case TYPE_ONLY -> {
                    // Its type and its life are as they should be.
                }
            }
        }
        lists.check(inLists);
        values.check(inValues);
        comments.check(tag, ids);
    }

    private List<Known> sound(List<String> keys) {
        Response types = TYPES.on(keys.toArray(String[]::new)).ask(connection, RedisStoreCheck::present);
        List<Known> sound = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String type = types.get(2 * i).toString();
            if (type.equals(GONE)) {
                continue;
            }
            report.countKey();
            KeyKind kind = KeyKind.of(key).orElse(null);
            if (kind == null) {
                report.add(FindingKind.UNKNOWN, key, "this version knows no such kind of key");
            } else if (!type.equals(kind.type())) {
                report.add(FindingKind.WRONG_TYPE, key, "it is a " + type + " and should be a " + kind.type());
            } else {
                checkLife(key, kind, RedisReplies.number(types.get(2 * i + 1)));
                sound.add(new Known(key, kind));
            }
        }
        return sound;
    }

    private void checkLife(String key, KeyKind kind, long life) {
        Expiry expiry = kind.life().expiry();
        if (expiry == Expiry.ALWAYS && life == FOR_EVER) {
            report.add(
                    FindingKind.NO_EXPIRY,
                    key,
                    "it has no expiry; kept: " + kind.life().length());
        } else if (expiry == Expiry.NEVER && life > 0) {
            report.add(
                    FindingKind.EXPIRES,
                    key,
                    "it would vanish in " + Duration.ofMillis(life).toSeconds() + " s");
        }
    }

    static Response present(@Nullable Response answer) {
        if (answer == null) {
            throw new IllegalStateException("The scripts of the check always answer");
        }
        return answer;
    }
}
