package mizan.queue.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.Claim;
import mizan.queue.ClaimResult;
import mizan.queue.Claims;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Claims in Redis, as keys that go by themselves. */
public final class RedisClaims implements Claims {

    private final SharedRedisConnection connection;
    private final RedisScript claim;
    private final Clock clock;

    /** @param streamLength how many entries the journal keeps at least */
    public RedisClaims(SharedRedisConnection connection, long streamLength, Clock clock) {
        this.connection = connection;
        this.claim =
                RedisScript.named(RedisClaims.class, "claim", ScriptSettings.journal(streamLength), "named", "journal");
        this.clock = clock;
    }

    @Override
    public ClaimResult claim(CommentId id, String by) {
        // To the millisecond, as it is kept.
        Instant until = Instant.ofEpochMilli(clock.millis()).plus(LENGTH);
        Claim wanted = new Claim(by, until);
        return call(id, by, Long.toString(until.toEpochMilli()))
                .ask(
                        connection,
                        before -> before == null
                                ? new ClaimResult.NotFound()
                                : parsed(before)
                                        .filter(other -> !other.by().equals(by))
                                        .<ClaimResult>map(ClaimResult.TakenBy::new)
                                        .orElse(new ClaimResult.Claimed(wanted)));
    }

    @Override
    public boolean release(CommentId id, String by) {
        return call(id, by, "")
                .ask(
                        connection,
                        before -> before != null
                                && parsed(before)
                                        .filter(claim -> claim.by().equals(by))
                                        .isPresent());
    }

    private RedisScript.Call call(CommentId id, String by, String until) {
        SiteKeys keys = SiteKeys.of(id.site());
        return claim.named()
                .key("comment", keys.comment(id))
                .key("claim", keys.claim(id))
                .key("journal", keys.journal())
                .with("id", id.toString())
                .with("by", by)
                .with("claimed_until", until)
                .with("length", LENGTH.toMillis())
                .with("at", clock.instant().toString())
                .call();
    }

    @Override
    public Map<CommentId, Claim> of(List<CommentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<SiteId, List<CommentId>> bySite = ids.stream().collect(Collectors.groupingBy(CommentId::site));
        Map<CommentId, Claim> claims = new HashMap<>();
        SharedRedisConnection.awaitAll(bySite.values().stream().map(this::read).toList())
                .forEach(claims::putAll);
        return claims;
    }

    private Future<Map<CommentId, Claim>> read(List<CommentId> ids) {
        Request request = Request.cmd(Command.MGET);
        ids.forEach(id -> request.arg(SiteKeys.of(id.site()).claim(id)));
        return connection.send(request).map(answers -> {
            Map<CommentId, Claim> claims = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) {
                CommentId id = ids.get(i);
                parsed(Objects.requireNonNull(answers, "MGET answers a list").get(i))
                        .ifPresent(claim -> claims.put(id, claim));
            }
            return claims;
        });
    }

    private static Optional<Claim> parsed(@Nullable Response kept) {
        String value = kept == null ? "" : kept.toString();
        int space = value.indexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(new Claim(
                        value.substring(space + 1), Instant.ofEpochMilli(Long.parseLong(value.substring(0, space)))));
    }
}
