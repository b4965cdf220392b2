package mizan.queue.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.queue.ActivityLog;
import mizan.queue.RateLimits;
import mizan.queue.attack.AttackRows;
import mizan.queue.attack.AttackRule;
import mizan.queue.attack.AttackSnapshot;
import mizan.queue.author.AuthorRuleText;
import mizan.queue.redis.author.AuthorRecord;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The activity log in Redis: one script of four commands a submission, whose memory is exact to the minute. */
public final class RedisActivityLog implements ActivityLog {

    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    /** An hour is looked at during the hour after it; the rest is for clocks that differ. */
    private static final long KEPT = 3 * HOUR;

    private static final long DAY = Duration.ofDays(1).toMillis();
    /** A day's volume is looked at during that day; the rest is for clocks that differ. */
    private static final long VOLUME_KEPT = DAY + HOUR;
    /** What Redis keeps beside the text of a comment, in bytes; see {@code MemoryPerCommentTest}. */
    private static final int BESIDE_THE_TEXT = 2_000;

    private static final int STANDING = 6;
    private static final int ATTACKS = 7;
    private static final int RULES = 10;

    private final SharedRedisConnection connection;
    private final RedisScript record;
    private final Clock clock;

    public RedisActivityLog(SharedRedisConnection connection, RateLimits limits, Clock clock) {
        this.connection = connection;
        this.record = RedisScript.named(
                RedisActivityLog.class,
                "record",
                Map.of(
                        "PER_ADDRESS",
                        (long) limits.perAddress(),
                        "PER_NETWORK",
                        (long) limits.perNetwork(),
                        "PER_SITE",
                        (long) limits.perSite(),
                        "BYTES_PER_ADDRESS",
                        limits.bytesPerAddress(),
                        "KEPT",
                        KEPT,
                        "VOLUME_KEPT",
                        VOLUME_KEPT,
                        "MANY_ALIKE",
                        (long) AttackRule.MANY_ALIKE,
                        "COUNTS_KEPT",
                        ScriptSettings.ATTACK_COUNTS_KEPT.toMillis()),
                "named");
        this.clock = clock;
    }

    /** Who has no key is nobody in particular: an empty key is never counted, and an empty address never limited. */
    @Override
    public Uni<Recorded> record(
            SiteId site,
            String article,
            Sender sender,
            Fingerprint fingerprint,
            Collection<String> linkTargets,
            int bytes) {
        Instant now = clock.instant();
        return call(site, article, sender, RejectedTraits.of(fingerprint, linkTargets), bytes, now.toEpochMilli())
                .run(
                        connection,
                        answer -> recorded(present(answer), sender, attacks -> snapshot(site, article, attacks, now)));
    }

    private RedisScript.Call call(
            SiteId site, String article, Sender sender, List<String> traits, int bytes, long now) {
        long minute = now % HOUR / MINUTE;
        SiteKeys keys = SiteKeys.of(site);
        long hour = now / HOUR;
        RedisScript.NamedCall call = record.named()
                .key("now", keys.activity(hour))
                .key("before", keys.activity(hour - 1))
                .key("standing", keys.author(sender.standing()))
                .key("rejected", keys.rejectedTraits())
                .key("attacks", keys.attacks())
                .key("attack_counts", keys.attackCounts(now / MINUTE))
                .key("breaking", keys.breaking())
                .key("volumes", keys.volumes(now / DAY))
                .key("author_rule", keys.authorRule(sender.author()))
                .key("name_rule", keys.authorRule(sender.name()))
                .with("article", article)
                .with("now", now)
                .with("minute", minute)
                .with("rest", MINUTE - now % MINUTE)
                .with("rest_of_day", DAY - now % DAY)
                .with("bytes", bytes + BESIDE_THE_TEXT)
                .with("fields", fields(sender, traits));
        return (minute > 0 ? call : call.key("older", keys.activity(hour - 2))).call();
    }

    /** Keys of authors, addresses and networks are hashes, and so are traits: there are no spaces in them. */
    private static String fields(Sender sender, List<String> traits) {
        return "s i" + sender.address() + " a" + sender.author() + " n" + sender.network() + " "
                + String.join(" ", traits);
    }

    private static AttackSnapshot snapshot(SiteId site, String article, Response answer, Instant now) {
        return AttackRows.snapshot(
                site,
                article,
                texts(answer.get(ATTACKS)),
                texts(answer.get(ATTACKS + 1)),
                present(answer.get(ATTACKS + 2).toInteger()) == 1,
                now);
    }

    private static List<@Nullable String> texts(Response list) {
        List<@Nullable String> texts = new ArrayList<>();
        for (Response text : list) {
            texts.add(text(text));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Response text) {
        return text == null ? null : text.toString();
    }

    private static Recorded recorded(Response answer, Sender sender, Function<Response, AttackSnapshot> attacks) {
        if (answer.type() != ResponseType.MULTI) {
            return new Recorded.RateLimited(Duration.ofMillis(present(answer.toLong())));
        }
        boolean knownAuthor = !sender.author().isEmpty();
        boolean knownAddress = !sender.address().isEmpty();
        Response record = answer.get(STANDING);
        AuthorRecord standing = AuthorRecord.read(record == null ? "" : record.toString());
        RecentActivity activity = new RecentActivity(
                knownAuthor ? present(answer.get(0).toInteger()) : 0,
                knownAddress ? present(answer.get(1).toInteger()) : 0,
                present(answer.get(2).toInteger()),
                present(answer.get(3).toInteger()),
                present(answer.get(4).toInteger()),
                present(answer.get(5).toInteger()),
                standing.approved(),
                standing.rejected(),
                AuthorRuleText.inForce(text(answer.get(RULES)), text(answer.get(RULES + 1)), sender.standing()));
        return new Recorded.Noted(activity, attacks.apply(answer));
    }

    private static <T> T present(@Nullable T answered) {
        return Objects.requireNonNull(answered, "The script answers with numbers, never with nil");
    }
}
