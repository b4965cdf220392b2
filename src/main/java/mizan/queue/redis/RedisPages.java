package mizan.queue.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.CommentCount;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.Query.Sort;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.redis.paging.Cursor;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of comments page by page. A page goes on behind the last comment that was read, whatever came or went
 * meanwhile; scores never change, so nothing is listed twice. What Redis cannot look for is read and compared here,
 * some at a time and within bounds: a page may come back short, or even empty, and still have a next one.
 */
final class RedisPages {

    private static final RedisScript ENTRIES =
            RedisScript.named(RedisPages.class, "entries", Map.of(), "campaigns", "held");

    private static final RedisScript IN_ALL =
            RedisScript.named(RedisPages.class, "entries_in_all", Map.of(), "comparable");

    /** Comments that are read at once: some 200 KB. */
    private static final int CHUNK = 200;

    /** Comments that one page looks at without a match before it comes back short. */
    private static final int MAX_SCANNED_PER_PAGE = 2000;

    /** How often one page asks for comments with a reason before it comes back short: each time 2,000 are looked at, in Redis. */
    private static final int MOST_ASKED_FOR_A_REASON = 10;

    private final SharedRedisConnection connection;
    private final RedisComments comments;
    private final CommentsOfAuthor ofAuthor;

    RedisPages(SharedRedisConnection connection, RedisComments comments, CommentsOfAuthor ofAuthor) {
        this.connection = connection;
        this.comments = comments;
        this.ofAuthor = ofAuthor;
    }

    /** Blocks. */
    Page<QueuedComment> read(Query query) {
        return read(query, MAX_SCANNED_PER_PAGE + query.limit());
    }

    /** Counts by reading at most {@code mostRead} comments. Blocks. */
    CommentCount count(Query query, int mostRead) {
        Page<QueuedComment> read = read(query.page("", mostRead), mostRead);
        return new CommentCount(read.items().size(), !read.next().isEmpty());
    }

    private Page<QueuedComment> read(Query query, int mostRead) {
        if (QueryFilter.sites(query).isEmpty()) {
            return new Page<>(List.of(), "");
        }
        CommentId authorOf = query.narrowing().authorOf();
        return authorOf == null
                ? new PageReader(query, null).read(mostRead)
                : somebody(authorOf)
                        .map(comment -> new PageReader(query, comment).read(mostRead))
                        .orElseGet(() -> new Page<>(List.of(), ""));
    }

    /** The comment with this id; empty where its author is nobody in particular, of whom there is nothing else. */
    private Optional<Comment> somebody(CommentId id) {
        return Optional.ofNullable(comments.find(List.of(id)).get(id))
                .map(QueuedComment::comment)
                .filter(comment -> !comment.author().key().isEmpty());
    }

    /** How many comments in the query's state the author of a comment has. Blocks. */
    CommentCount countOfAuthor(Query query, CommentId authorOf) {
        if (QueryFilter.sites(query).isEmpty()) {
            return new CommentCount(0, false);
        }
        return somebody(authorOf)
                .map(comment -> ofAuthor.in(SiteKeys.of(comment.site()).state(query.state()), comment, query.state()))
                .map(places -> new CommentCount(places.places().size(), !places.isAll()))
                .orElseGet(() -> new CommentCount(0, false));
    }

    /**
     * A comment's place among those of all sites that are read.
     *
     * @param isFound false for the place where looking for comments with a reason was left off
     */
    record Entry(CommentId id, long score, boolean isFound) {

        Cursor cursor() {
            return Cursor.behind(score, id.code());
        }
    }

    /** A page while it is being read. */
    private final class PageReader {

        private final Query query;
        private final QueryFilter filter;
        private final boolean upward;
        private final boolean isFolded;
        private final String reason;
        private final int chunk;
        private final @Nullable Comment author;
        private final Comparator<Entry> order;
        private Optional<CommentsOfAuthor.Places> placesOf = Optional.empty();
        private final List<QueuedComment> items = new ArrayList<>();
        private Cursor cursor;

        /** {@code author} is a comment by whom the others must be; null for any. */
        PageReader(Query query, @Nullable Comment author) {
            this.query = query;
            this.author = author;
            this.filter = new QueryFilter(query, author == null ? null : author.author());
            this.upward = isUpward(query);
            Comparator<Entry> ascending = Comparator.comparingLong(Entry::score)
                    .thenComparing(entry -> entry.id().code());
            this.order = upward ? ascending : ascending.reversed();
            // One more than asked for tells whether there is a next page.
            boolean isWholeList = isByPriority(query) ? filter.isOneList() : filter.isOpen();
            this.isFolded = query.isFolded() && query.state() == State.HELD && query.campaign() == null && isWholeList;
            this.reason = query.state() == State.HELD ? lookedFor() : "";
            this.chunk = isWholeList || filter.isOfLists() ? Math.min(query.limit() + 1, CHUNK) : CHUNK;
            this.cursor = query.cursor().isEmpty() ? start() : Cursor.parse(query.cursor());
        }

        /** What the comments of the list must have that it is not the list of. */
        private String lookedFor() {
            List<String> wanted = new ArrayList<>(filter.heldLists());
            if (isByPriority(query) && query.article().isEmpty() && query.campaign() == null && !wanted.isEmpty()) {
                wanted.removeFirst();
            }
            return wanted.isEmpty() ? "" : wanted.getFirst();
        }

        /** Lists by time begin where the wanted time begins. */
        private Cursor start() {
            Instant first =
                    upward ? query.narrowing().from() : query.narrowing().until();
            boolean isBounded = !first.equals(Instant.EPOCH) && !first.equals(Instant.MAX);
            return isBounded && !isByPriority(query)
                    ? Cursor.behind(upward ? first.toEpochMilli() : first.toEpochMilli() - 1, "")
                    : Cursor.START;
        }

        /** True where lists by time are beyond the wanted time. */
        private boolean isBeyond(Entry entry) {
            if (isByPriority(query)) {
                return false;
            }
            Instant sent = Instant.ofEpochMilli(entry.score());
            return upward
                    ? !sent.isBefore(query.narrowing().until())
                    : sent.isBefore(query.narrowing().from());
        }

        Page<QueuedComment> read(int mostRead) {
            int scanned = 0;
            int asked = 0;
            while (scanned < mostRead && asked < MOST_ASKED_FOR_A_REASON) {
                List<Entry> entries = entries();
                int read = take(entries);
                boolean isLeftOff = !entries.isEmpty() && !entries.getLast().isFound();
                boolean isAllRead = read == entries.size();
                boolean isEnd = isAllRead && !isLeftOff && (entries.size() < chunk || isBeyond(entries.getLast()));
                if (isEnd || items.size() == query.limit()) {
                    return page(isEnd);
                }
                scanned += isLeftOff ? entries.size() - 1 : chunk;
                asked++;
            }
            return page(false);
        }

        private Page<QueuedComment> page(boolean isEnd) {
            return new Page<>(items, isEnd ? "" : cursor.encode());
        }

        /** Takes what is wanted until the page is full, and says how many entries that was. */
        private int take(List<Entry> entries) {
            Map<CommentId, QueuedComment> found = comments.find(
                    entries.stream().filter(Entry::isFound).map(Entry::id).toList());
            int read = 0;
            while (read < entries.size() && items.size() < query.limit()) {
                Entry entry = entries.get(read++);
                QueuedComment comment = found.get(entry.id());
                if (entry.isFound() && comment != null && filter.test(comment)) {
                    items.add(comment);
                }
                cursor = entry.cursor();
            }
            return read;
        }

        /** The next entries of all sites together: each site gives as many as could be needed of it alone. */
        private List<Entry> entries() {
            if (author != null) {
                CommentsOfAuthor.Places places =
                        placesOf.orElseGet(() -> ofAuthor.in(key(author.site()), author, query.state()));
                placesOf = Optional.of(places);
                Optional<List<Entry>> found = places.behind(cursor, upward, order, chunk);
                if (found.isPresent()) {
                    return found.get();
                }
            }
            List<Future<List<Entry>>> ofSites =
                    QueryFilter.sites(query).stream().map(this::entries).toList();
            List<Entry> all = SharedRedisConnection.awaitAll(ofSites).stream()
                    .flatMap(List::stream)
                    .sorted(order)
                    .limit(chunk)
                    .toList();
            return upToWhereOneLeftOff(all);
        }

        /** Behind that place the site where it is may have more. */
        private static List<Entry> upToWhereOneLeftOff(List<Entry> all) {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isFound()) {
                    return all.subList(0, i + 1);
                }
            }
            return all;
        }

        private Future<List<Entry>> entries(SiteId site) {
            List<String> lists = lists(site);
            return lists.size() > 1
                    ? ofAll(lists, site)
                            .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> ofOneList(site)))
                    : ofOneList(site);
        }

        /** The list that orders, and the others in which what is asked for must stand. */
        private List<String> lists(SiteId site) {
            List<String> lists = new ArrayList<>(List.of(key(site)));
            if (query.state() == State.HELD && query.campaign() == null) {
                lists.addAll(filter.lists(SiteKeys.of(site)));
            }
            return lists.stream().distinct().toList();
        }

        /** Empty where all of them are so long that what they share is soon found in one. */
        private Future<Optional<List<Entry>>> ofAll(List<String> lists, SiteId site) {
            return IN_ALL.on(lists.toArray(String[]::new))
                    .with(upward ? "up" : "down")
                    .with(cursor.score())
                    .with(cursor.code())
                    .with(chunk)
                    .send(connection, answer -> Optional.ofNullable(answer).map(present -> parsed(site, present)));
        }

        private Future<List<Entry>> ofOneList(SiteId site) {
            String list = key(site);
            return (isFolded ? ENTRIES.on(list, SiteKeys.of(site).campaigns()) : ENTRIES.on(list))
                    .with(upward ? "up" : "down")
                    .with(cursor.score())
                    .with(cursor.code())
                    .with(chunk)
                    .with(reason)
                    .with(SiteKeys.of(site).comments())
                    .send(
                            connection,
                            answer -> parsed(site, Objects.requireNonNull(answer, "entries.lua always answers")));
        }

        private String key(SiteId site) {
            SiteKeys keys = SiteKeys.of(site);
            if (query.campaign() != null) {
                return keys.campaign(query.campaign().code());
            }
            return isByPriority(query) ? byPriority(keys) : keys.state(query.state());
        }

        /** The shortest list that holds all that is asked for. */
        private String byPriority(SiteKeys keys) {
            if (!query.article().isEmpty()) {
                return keys.heldAbout(query.article());
            }
            return filter.heldLists().stream().findFirst().map(keys::heldFor).orElseGet(keys::heldByPriority);
        }
    }

    private static boolean isByPriority(Query query) {
        return query.state() == State.HELD && (query.sort() == Sort.PRIORITY || query.campaign() != null);
    }

    /** What is settled presses nobody: there, by priority means the newest first. */
    private static boolean isUpward(Query query) {
        return isByPriority(query) || query.sort() == Sort.OLDEST;
    }

    private static List<Entry> parsed(SiteId site, Response answer) {
        long found = RedisReplies.number(answer.get(0));
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i + 1 < answer.size(); i += 2) {
            CommentId id = new CommentId(site, answer.get(i).toString());
            entries.add(new Entry(id, RedisReplies.score(answer.get(i + 1)), entries.size() < found));
        }
        return entries;
    }
}
