package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.SimilarComments;
import mizan.queue.Similarity;
import mizan.queue.State;
import mizan.queue.redis.RedisPages.Entry;
import mizan.queue.redis.paging.Cursor;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;

/** Finds the comments of an author in the lists of a site, without reading through these. Blocks. */
final class CommentsOfAuthor {

    private static final int MOST_HELD = 5000;

    /** So many of an author's newest comments {@code add.lua} remembers. */
    private static final int REMEMBERED = 50;

    private final SharedRedisConnection connection;
    private final RedisComments comments;
    private final RedisSimilarComments alike;

    CommentsOfAuthor(SharedRedisConnection connection, RedisComments comments, RedisSimilarComments alike) {
        this.connection = connection;
        this.comments = comments;
        this.alike = alike;
    }

    /**
     * The places of an author's comments in a list, in no order.
     *
     * @param isAll false where the author has more comments: older ones that are settled, or too many that are held
     * @param isNewest true where these are the newest
     */
    record Places(List<Entry> places, boolean isAll, boolean isNewest) {

        /** The next ones in an order; empty where the list must be read through, because behind these there may be older ones. */
        Optional<List<Entry>> behind(Cursor cursor, boolean upward, Comparator<Entry> order, int limit) {
            List<Entry> next = places.stream()
                    .filter(entry -> isBehind(cursor, upward, entry))
                    .sorted(order)
                    .limit(limit)
                    .toList();
            if (isAll || next.size() == limit || !isNewest) {
                return Optional.of(next);
            }
            return upward || next.isEmpty() ? Optional.empty() : Optional.of(leftOffBehind(next));
        }

        private static List<Entry> leftOffBehind(List<Entry> entries) {
            Entry last = entries.getLast();
            return Stream.concat(entries.stream(), Stream.of(new Entry(last.id(), last.score(), false)))
                    .toList();
        }

        private static boolean isBehind(Cursor cursor, boolean upward, Entry entry) {
            if (cursor.equals(Cursor.START)) {
                return true;
            }
            long score = Long.parseLong(cursor.score());
            if (entry.score() != score || cursor.code().isEmpty()) {
                return upward ? entry.score() >= score : entry.score() <= score;
            }
            int difference = entry.id().code().compareTo(cursor.code());
            return upward ? difference > 0 : difference < 0;
        }
    }

    /** Those of the author of {@code comment}, who is somebody in particular, in {@code list} of comments in {@code state}. */
    Places in(String list, Comment comment, State state) {
        if (state == State.HELD) {
            SimilarComments held = alike.find(comment, Similarity.AUTHOR, MOST_HELD);
            Stream<String> others = held.first().stream().map(id -> id.code());
            List<String> codes =
                    Stream.concat(Stream.of(comment.id().code()), others).toList();
            return new Places(entries(list, comment.site(), codes), !held.isMore(), false);
        }
        List<String> newest = comments.newestOf(comment);
        return new Places(entries(list, comment.site(), newest), newest.size() < REMEMBERED, true);
    }

    /** Those of the comments that stand in a list. */
    private List<Entry> entries(String list, SiteId site, List<String> codes) {
        List<Entry> places = new ArrayList<>();
        if (!codes.isEmpty()) {
            Request request = Request.cmd(Command.ZMSCORE).arg(list);
            codes.forEach(request::arg);
            Response scores = connection.ask(request);
            for (int i = 0; scores != null && i < codes.size(); i++) {
                Response score = scores.get(i);
                if (score != null) {
                    places.add(new Entry(new CommentId(site, codes.get(i)), RedisReplies.score(score), true));
                }
            }
        }
        return places;
    }
}
