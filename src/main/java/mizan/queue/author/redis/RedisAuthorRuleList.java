package mizan.queue.author.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.comment.AuthorMode;
import mizan.comment.SiteId;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRuleText;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisKeyWalk;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Puts rules about authors that were made before there was a list of them into that list. */
public final class RedisAuthorRuleList {

    private final SharedRedisConnection connection;
    private final Clock clock;

    /** Reads and writes over {@code connection}; what has run out by {@code clock} is not listed. */
    public RedisAuthorRuleList(SharedRedisConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Lists every rule in force of {@code sites} that is not listed yet; what is listed stays as it is, so that it can be done again and by
     * several instances at once. Goes through all keys of the store; blocks.
     */
    public void complete(Collection<SiteId> sites) {
        Map<String, SiteId> starts = sites.stream()
                .collect(Collectors.toMap(site -> SiteKeys.of(site).authorRule(""), Function.identity()));
        new RedisKeyWalk(connection).visit(keys -> keys.forEach(key -> complete(starts, key)));
    }

    private void complete(Map<String, SiteId> starts, String key) {
        // The hash at the end has no colon.
        int end = key.lastIndexOf(':') + 1;
        @Nullable SiteId site = starts.get(key.substring(0, end));
        if (site != null) {
            String about = key.substring(end);
            find(site, about).ifPresent(rule -> list(site, about, rule));
        }
    }

    private Optional<AuthorRule> find(SiteId site, String about) {
        @Nullable
        Response kept =
                connection.ask(Request.cmd(Command.GET).arg(SiteKeys.of(site).authorRule(about)));
        return AuthorRuleText.parse(site, kept == null ? "" : kept.toString())
                .map(AuthorRuleText::rule)
                .filter(rule -> rule.mode() != AuthorMode.NONE && rule.isInForce(clock.instant()));
    }

    /** A rule that is changed or ended meanwhile keeps its own place, or stands in the list until its time and is passed over there. */
    private void list(SiteId site, String about, AuthorRule rule) {
        String list = SiteKeys.of(site).authorRules();
        connection.ask(Request.cmd(Command.ZADD)
                .arg(list)
                .arg("NX")
                .arg(rule.until().toEpochMilli())
                .arg(about));
        connection.ask(Request.cmd(Command.PEXPIRE).arg(list).arg(RedisAuthorRules.LIST_KEPT.toMillis()));
    }
}
