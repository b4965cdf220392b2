package mizan.queue.author.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.AuthorName;
import mizan.comment.CommentId;
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

    private static final int MOST_LISTED = 10_000;

    /** A rule runs out before the list of all would. */
    static final Duration LIST_KEPT = Duration.ofDays(AuthorRule.MAX_DAYS + 1);

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
                        inForce(site, read(site, key(author, scope))).filter(rule -> rule.scope() == scope).stream())
                .toList();
    }

    @Override
    public Optional<AuthorRule> put(SiteId site, Author author, AuthorRule rule) {
        if (!AuthorRules.isPossible(author, rule.scope())) {
            throw new IllegalArgumentException("No rule of this scope can be about the author");
        }
        String key = key(author, rule.scope());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String seen = read(site, key);
            Optional<AuthorRule> before = inForce(site, seen);
            String wanted = new AuthorRuleText(rule, before.orElse(null)).kept();
            if (change(site, key, seen, wanted, end(rule))) {
                return before;
            }
        }
        throw new IllegalStateException("The rule was changed by others all the time");
    }

    @Override
    public List<AuthorRule> all(SiteId site) {
        return kept(site).stream()
                .map(kept -> inForce(site, kept.text()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(AuthorRule::at).reversed())
                .toList();
    }

    /** What is kept about somebody. */
    private record Kept(String key, String text) {}

    private List<Kept> kept(SiteId site) {
        List<String> keys = RedisReplies.texts(connection.ask(Request.cmd(Command.ZRANGE)
                .arg(SiteKeys.of(site).authorRules())
                .arg("+inf")
                .arg("(" + clock.millis())
                .arg("BYSCORE")
                .arg("REV")
                .arg("LIMIT")
                .arg(0)
                .arg(MOST_LISTED)));
        if (keys.isEmpty()) {
            return List.of();
        }
        Request request = Request.cmd(Command.MGET);
        keys.forEach(key -> request.arg(SiteKeys.of(site).authorRule(key)));
        @Nullable Response texts = connection.ask(request);
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; texts != null && i < keys.size(); i++) {
            Response text = texts.get(i);
            if (text != null) {
                kept.add(new Kept(keys.get(i), text.toString()));
            }
        }
        return kept;
    }

    @Override
    public boolean end(SiteId site, AuthorRule ended, AuthorRule end) {
        return kept(site).stream()
                .filter(kept -> inForce(site, kept.text()).filter(ended::equals).isPresent())
                .findFirst()
                .filter(kept -> change(site, kept.key(), kept.text(), new AuthorRuleText(end, ended).kept(), end(end)))
                .isPresent();
    }

    @Override
    public boolean undo(CommentId comment, AuthorScope scope, Instant seen) {
        SiteId site = comment.site();
        return kept(site).stream()
                .filter(kept -> isOf(AuthorRuleText.parse(site, kept.text()), comment, scope))
                .findFirst()
                .filter(kept -> undo(site, kept.key(), seen))
                .isPresent();
    }

    private static boolean isOf(Optional<AuthorRuleText> text, CommentId comment, AuthorScope scope) {
        return text.map(AuthorRuleText::rule)
                .filter(rule -> rule.comment().equals(comment) && rule.scope() == scope)
                .isPresent();
    }

    private Instant end(AuthorRule rule) {
        return rule.mode() == AuthorMode.NONE ? clock.instant().plus(UNDONE) : rule.until();
    }

    @Override
    public boolean undo(SiteId site, Author author, AuthorScope scope, Instant seen) {
        if (!AuthorRules.isPossible(author, scope)) {
            return false;
        }
        return undo(site, key(author, scope), seen);
    }

    private boolean undo(SiteId site, String key, Instant seen) {
        String kept = read(site, key);
        Optional<AuthorRuleText> last =
                AuthorRuleText.parse(site, kept).filter(text -> text.rule().at().equals(seen));
        if (last.isEmpty()) {
            return false;
        }
        @Nullable AuthorRule before = last.get().before();
        return before == null || !before.isInForce(clock.instant())
                ? change(site, key, kept, "", clock.instant())
                : change(site, key, kept, new AuthorRuleText(before, null).kept(), before.until());
    }

    private boolean change(SiteId site, String key, String seen, String wanted, Instant end) {
        SiteKeys keys = SiteKeys.of(site);
        long life = Math.max(1, Duration.between(clock.instant(), end).toMillis());
        return change.on(keys.authorRule(key), keys.authorRules())
                        .with(seen)
                        .with(wanted)
                        .with(life)
                        .with(key)
                        .with(clock.millis())
                        .with(LIST_KEPT.toMillis())
                        .ask(connection, RedisReplies::number)
                == 1;
    }

    private Optional<AuthorRule> inForce(SiteId site, String kept) {
        return AuthorRuleText.parse(site, kept)
                .map(AuthorRuleText::rule)
                .filter(rule -> rule.mode() != AuthorMode.NONE && rule.isInForce(clock.instant()));
    }

    private String read(SiteId site, String key) {
        @Nullable
        Response kept =
                connection.ask(Request.cmd(Command.GET).arg(SiteKeys.of(site).authorRule(key)));
        return kept == null ? "" : kept.toString();
    }

    private String key(Author author, AuthorScope scope) {
        return switch (scope) {
            case AUTHOR -> author.key();
            case NAME -> AuthorName.key(hash, author);
        };
    }
}
