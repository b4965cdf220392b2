package mizan.queue.author.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.AuthorName;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRuleText;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;
import mizan.queue.redis.SiteKeys;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/** Rules about authors in Redis, under keyed hashes; each goes by itself when it runs out. */
public final class RedisAuthorRules implements AuthorRules {

    /** For so long the end of a rule can be undone. */
    private static final Duration UNDONE = Duration.ofDays(1);

    private static final int ATTEMPTS = 10;

    private final SharedRedisConnection connection;
    private final KeyedHash hash;
    private final Clock clock;
    private final RedisScript change = RedisScript.named(RedisAuthorRules.class, "change");

    /** {@code hash} is that of the installation: authors are known by it. */
    public RedisAuthorRules(SharedRedisConnection connection, KeyedHash hash, Clock clock) {
        this.connection = connection;
        this.hash = hash;
        this.clock = clock;
    }

    @Override
    public List<AuthorRule> of(SiteId site, Author author) {
        return Arrays.stream(AuthorScope.values())
                .filter(scope -> AuthorRules.isPossible(author, scope))
                .flatMap(scope ->
                        inForce(site, read(key(site, author, scope))).filter(rule -> rule.scope() == scope).stream())
                .toList();
    }

    @Override
    public Optional<AuthorRule> put(SiteId site, Author author, AuthorRule rule) {
        if (!AuthorRules.isPossible(author, rule.scope())) {
            throw new IllegalArgumentException("No rule of this scope can be about the author");
        }
        String key = key(site, author, rule.scope());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String seen = read(key);
            Optional<AuthorRule> before = inForce(site, seen);
            String wanted = new AuthorRuleText(rule, before.orElse(null)).kept();
            if (change(key, seen, wanted, end(rule))) {
                return before;
            }
        }
        throw new IllegalStateException("The rule was changed by others all the time");
    }

    private Instant end(AuthorRule rule) {
        return rule.mode() == AuthorMode.NONE ? clock.instant().plus(UNDONE) : rule.until();
    }

    @Override
    public boolean undo(SiteId site, Author author, AuthorScope scope, Instant seen) {
        if (!AuthorRules.isPossible(author, scope)) {
            return false;
        }
        String key = key(site, author, scope);
        String kept = read(key);
        Optional<AuthorRuleText> last =
                AuthorRuleText.parse(site, kept).filter(text -> text.rule().at().equals(seen));
        if (last.isEmpty()) {
            return false;
        }
        @Nullable AuthorRule before = last.get().before();
        return before == null || !before.isInForce(clock.instant())
                ? change(key, kept, "", clock.instant())
                : change(key, kept, new AuthorRuleText(before, null).kept(), before.until());
    }

    private boolean change(String key, String seen, String wanted, Instant end) {
        long life = Math.max(1, Duration.between(clock.instant(), end).toMillis());
        return change.on(key).with(seen).with(wanted).with(life).ask(connection, RedisReplies::number) == 1;
    }

    private Optional<AuthorRule> inForce(SiteId site, String kept) {
        return AuthorRuleText.parse(site, kept)
                .map(AuthorRuleText::rule)
                .filter(rule -> rule.mode() != AuthorMode.NONE && rule.isInForce(clock.instant()));
    }

    private String read(String key) {
        @Nullable Response kept = connection.ask(Request.cmd(Command.GET).arg(key));
        return kept == null ? "" : kept.toString();
    }

    private String key(SiteId site, Author author, AuthorScope scope) {
        return SiteKeys.of(site)
                .authorRule(
                        switch (scope) {
                            case AUTHOR -> author.key();
                            case NAME -> AuthorName.key(hash, author);
                        });
    }
}
