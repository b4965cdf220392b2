package mizan.queue.attack.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.SiteId;
import mizan.queue.attack.Attack;
import mizan.queue.attack.AttackCounts;
import mizan.queue.attack.AttackKind;
import mizan.queue.attack.AttackList;
import mizan.queue.attack.AttackRows;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.Attacks;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** The attacks in Redis: one hash a site, which {@code attack_begin.lua} explains. */
public final class RedisAttacks implements Attacks {

    private static final String RULES = "rules";
    private static final String ATTACK = "attack ";
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final SharedRedisConnection connection;
    private final RedisScript begin;
    private final RedisScript end;
    private final Duration retention;
    private final Duration quiet;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * @param retention for how long an attack is known whose comments are all settled
     * @param streamLength how many entries the journal keeps at least
     * @param quiet for how long none begins by itself after a person ended one
     */
    public RedisAttacks(
            SharedRedisConnection connection,
            Duration retention,
            long streamLength,
            Duration quiet,
            RandomGenerator random,
            Clock clock) {
        this.connection = connection;
        Map<String, Long> settings = Map.of(
                "STREAM_LENGTH", streamLength,
                "STATISTICS_KEPT", retention.toMillis(),
                "RETENTION", retention.toMillis());
        this.begin = RedisScript.named(SiteKeys.class, "attack_begin", settings, "named", "journal");
        this.end = RedisScript.named(SiteKeys.class, "attack_end", settings, "named", "journal");
        this.retention = retention;
        this.quiet = quiet;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Optional<Attack> begin(SiteId site, AttackRule.Beginning beginning, String by) {
        CommentId fresh = Receipt.random(site, random).commentId();
        Instant now = clock.instant();
        return begin.named()
                .key("attacks", SiteKeys.of(site).attacks())
                .key("journal", SiteKeys.of(site).journal())
                .with("scope", scope(beginning.article()))
                .with("article", beginning.article())
                .with("code", fresh.code())
                .with("kind", beginning.kind().code())
                .with("by", by)
                .with("now", now.toEpochMilli())
                .with("at", now.toString())
                .with("ids", site + "-")
                .with("lists", SiteKeys.of(site).campaigns() + ":")
                .call()
                .ask(
                        connection,
                        answer -> Optional.ofNullable(answer)
                                .map(code -> new Attack(
                                        new CommentId(site, code.toString()),
                                        beginning.kind(),
                                        beginning.article(),
                                        Instant.ofEpochMilli(now.toEpochMilli()),
                                        0)));
    }

    /** What the fields about an article end with; those about the whole site are without. */
    private static String scope(String article) {
        return article.isEmpty() ? "" : " " + article;
    }

    @Override
    public boolean end(Attack attack, String by) {
        SiteKeys keys = SiteKeys.of(attack.id().site());
        Instant now = clock.instant();
        return end.named()
                .key("attacks", keys.attacks())
                .key("journal", keys.journal())
                .with("scope", scope(attack.article()))
                .with("article", attack.article())
                .with("code", attack.id().code())
                .with("id", attack.id().toString())
                .with("by", by)
                .with("now", now.toEpochMilli())
                .with("at", now.toString())
                .with("quiet", by.equals(RULES) ? 0 : now.plus(quiet).toEpochMilli())
                .call()
                .ask(connection, answer -> RedisReplies.number(answer) == 1);
    }

    @Override
    public List<AttackList> of(SiteId site) {
        Map<String, String> fields = RedisReplies.map(connection.ask(
                Request.cmd(Command.HGETALL).arg(SiteKeys.of(site).attacks())));
        List<CommentId> ids = fields.keySet().stream()
                .filter(field -> field.startsWith(ATTACK))
                .map(field -> new CommentId(site, field.substring(ATTACK.length())))
                .toList();
        List<@Nullable Response> lists = connection.askAll(ids.stream()
                .flatMap(id -> lookAt(SiteKeys.of(site).campaign(id.code())).stream())
                .toList());
        List<AttackList> attacks = new ArrayList<>();
        List<String> forgotten = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            AttackList list = list(ids.get(i), fields, lists.get(2 * i), lists.get(2 * i + 1));
            if (list.isOn() || list.held() > 0) {
                attacks.add(list);
            } else if (isForgotten(list)) {
                forgotten.addAll(fieldsOf(list, fields));
            }
        }
        forget(site, forgotten);
        attacks.sort(
                Comparator.comparing((AttackList list) -> list.attack().since()).reversed());
        return attacks;
    }

    private static List<Request> lookAt(String list) {
        return List.of(
                Request.cmd(Command.ZCARD).arg(list),
                Request.cmd(Command.ZRANGE).arg(list).arg(0).arg(0));
    }

    private static AttackList list(
            CommentId id, Map<String, String> fields, @Nullable Response held, @Nullable Response first) {
        String[] parts = Objects.requireNonNull(fields.get(ATTACK + id.code())).split(" ", 4);
        String article = parts[3];
        boolean isOn = fields.getOrDefault("on" + scope(article), "").startsWith(id.code());
        Attack attack = new Attack(
                id,
                AttackKind.of(parts[0]),
                article,
                time(parts[1]),
                isOn ? Long.parseLong(fields.getOrDefault("stored" + scope(article), "0")) : 0);
        return new AttackList(
                attack,
                isOn ? null : time(parts[2]),
                fields.getOrDefault("by " + id.code(), RULES),
                RedisReplies.number(held),
                RedisReplies.texts(first).stream().findFirst().map(code -> new CommentId(id.site(), code)));
    }

    private static Instant time(String milliseconds) {
        return Instant.ofEpochMilli(Long.parseLong(milliseconds));
    }

    /** Once no decision about its comments can be undone any more. */
    private boolean isForgotten(AttackList list) {
        return list.until() != null && list.until().plus(retention).isBefore(clock.instant());
    }

    private static List<String> fieldsOf(AttackList list, Map<String, String> fields) {
        String code = list.attack().id().code();
        String scope = scope(list.attack().article());
        List<String> all = new ArrayList<>(List.of(ATTACK + code, "by " + code));
        if (fields.getOrDefault("last" + scope, "").startsWith(code)) {
            all.addAll(List.of("last" + scope, "stored" + scope, "quiet" + scope));
        }
        return all;
    }

    private void forget(SiteId site, List<String> fields) {
        if (!fields.isEmpty()) {
            Request request = Request.cmd(Command.HDEL).arg(SiteKeys.of(site).attacks());
            fields.forEach(request::arg);
            connection.ask(request);
        }
    }

    @Override
    public Optional<AttackList> find(CommentId id) {
        return of(id.site()).stream()
                .filter(list -> list.attack().id().equals(id))
                .findFirst();
    }

    @Override
    public List<CommentId> heldSinceBefore(SiteId site, Instant end, int limit) {
        List<String> lists = of(site).stream()
                .filter(list -> list.until() != null && list.until().isBefore(end))
                .map(list -> SiteKeys.of(site).campaign(list.attack().id().code()))
                .toList();
        return lists.isEmpty()
                ? List.of()
                : RedisReplies.texts(connection.ask(Request.cmd(Command.ZRANGE)
                                .arg(lists.getFirst())
                                .arg(0)
                                .arg(limit - 1)))
                        .stream()
                        .map(code -> new CommentId(site, code))
                        .toList();
    }

    @Override
    public List<AttackCounts> minutes(SiteId site, String article, int number) {
        long now = clock.millis() / MINUTE;
        String scope = scope(article);
        return connection
                .askAll(LongStream.rangeClosed(1, number)
                        .mapToObj(ago -> Request.cmd(Command.HMGET)
                                .arg(SiteKeys.of(site).attackCounts(now - ago))
                                .arg("s" + scope)
                                .arg("d" + scope))
                        .toList())
                .stream()
                .map(RedisAttacks::counts)
                .toList();
    }

    private static AttackCounts counts(@Nullable Response answer) {
        return answer == null ? AttackCounts.NONE : AttackRows.counts(text(answer.get(0)), text(answer.get(1)));
    }

    private static @Nullable String text(@Nullable Response value) {
        return value == null ? null : value.toString();
    }
}
