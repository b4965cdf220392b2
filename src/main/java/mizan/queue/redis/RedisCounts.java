package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.CommentCount;
import mizan.queue.Narrowing;
import mizan.queue.Query;
import mizan.queue.State;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import mizan.text.WritingScript;
import org.jspecify.annotations.Nullable;

/** Counts what queries let through: Redis does where it has a list for it, else the comments are read, within bounds. Blocks. */
final class RedisCounts {

    private static final RedisScript IN_ALL =
            RedisScript.named(RedisCounts.class, "count_in_all", Map.of(), "comparable");

    private final SharedRedisConnection connection;
    private final RedisPages pages;

    RedisCounts(SharedRedisConnection connection, RedisPages pages) {
        this.connection = connection;
        this.pages = pages;
    }

    CommentCount count(Query query, int mostRead) {
        return counted(query).orElseGet(() -> pages.count(query, mostRead));
    }

    private Optional<CommentCount> counted(Query query) {
        if (!query.text().isBlank() || query.campaign() != null) {
            return Optional.empty();
        }
        QueryFilter filter = new QueryFilter(query, null);
        if (filter.isOfLists() && filter.isOfSeveralLists()) {
            return inAllLists(query, filter);
        }
        boolean isNarrowed = !query.narrowing().isNone();
        boolean isListed = !query.reason().isEmpty() || !query.article().isEmpty();
        if (isNarrowed) {
            return isListed ? Optional.empty() : narrowed(query);
        }
        if (!isListed) {
            return sum(query, keys -> size(keys.state(query.state())));
        }
        boolean isOneList = query.reason().isEmpty() || query.article().isEmpty();
        if (query.state() != State.HELD || !isOneList) {
            return Optional.empty();
        }
        return sum(
                query,
                keys -> size(
                        query.reason().isEmpty() ? keys.heldAbout(query.article()) : keys.heldFor(query.reason())));
    }

    private Optional<CommentCount> narrowed(Query query) {
        Narrowing narrowing = query.narrowing();
        if (narrowing.atAnyTime().isNone()) {
            return sum(query, keys -> sentBetween(keys.state(query.state()), narrowing));
        }
        CommentId authorOf = narrowing.authorOf();
        if (authorOf != null && narrowing.equals(Narrowing.toAuthorOf(authorOf))) {
            return Optional.of(pages.countOfAuthor(query, authorOf));
        }
        WritingScript script = narrowing.script();
        boolean isByScript = script != null && narrowing.equals(Narrowing.to(script));
        return isByScript && query.state() == State.HELD ? sum(query, keys -> written(keys, script)) : Optional.empty();
    }

    /** Empty where a site's lists are all so long that the comments are rather read. */
    private Optional<CommentCount> inAllLists(Query query, QueryFilter filter) {
        long all = 0;
        for (SiteId site : QueryFilter.sites(query)) {
            Optional<Long> count = IN_ALL.on(filter.lists(SiteKeys.of(site)).toArray(String[]::new))
                    .ask(connection, answer -> Optional.ofNullable(answer).map(RedisReplies::number));
            if (count.isEmpty()) {
                return Optional.empty();
            }
            all += count.get();
        }
        return Optional.of(new CommentCount(all, false));
    }

    private Optional<CommentCount> sum(Query query, ToLongFunction<SiteKeys> ofSite) {
        List<SiteId> sites = QueryFilter.sites(query);
        return Optional.of(new CommentCount(
                sites.stream().map(SiteKeys::of).mapToLong(ofSite).sum(), false));
    }

    private long size(String list) {
        return RedisReplies.number(connection.ask(Request.cmd(Command.ZCARD).arg(list)));
    }

    private long sentBetween(String list, Narrowing narrowing) {
        Request request = Request.cmd(Command.ZCOUNT)
                .arg(list)
                .arg(
                        narrowing.from().equals(Instant.EPOCH)
                                ? "-inf"
                                : Long.toString(narrowing.from().toEpochMilli()))
                .arg(
                        narrowing.until().equals(Instant.MAX)
                                ? "+inf"
                                : "(" + narrowing.until().toEpochMilli());
        return RedisReplies.number(connection.ask(request));
    }

    /** What is in no list of other letters is in Arabic ones. */
    private long written(SiteKeys keys, @Nullable WritingScript script) {
        if (script != null && HeldCommentIndex.isMarked(script)) {
            return size(keys.heldFor(HeldCommentIndex.mark(script)));
        }
        long marked = size(keys.heldFor(HeldCommentIndex.mark(WritingScript.LATIN)))
                + size(keys.heldFor(HeldCommentIndex.mark(WritingScript.OTHER)));
        return Math.max(0, size(keys.state(State.HELD)) - marked);
    }
}
