package mizan.queue.archive.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import mizan.redis.RedisReplies;
import mizan.redis.RedisReplies.ScoredMember;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;

/**
 * The members of several sorted sets in the order of their scores, read some hundred at a time. Members that come or go meanwhile
 * move no other out of sight: each list is read on behind the last member, not by numbers.
 */
final class RedisScoredLists {

    private static final int AT_ONCE = 500;

    private final SharedRedisConnection connection;
    private final List<ScoredList> lists;

    /** {@code first}: the score to begin at. */
    RedisScoredLists(SharedRedisConnection connection, List<String> keys, long first) {
        this.connection = connection;
        this.lists = keys.stream().map(key -> new ScoredList(key, first)).toList();
    }

    /** The next member; null at the end. */
    @Nullable
    String next() {
        Optional<ScoredList> least = lists.stream()
                .filter(ScoredList::hasMore)
                .min((one, other) ->
                        Long.compare(one.head().score(), other.head().score()));
        return least.map(list -> list.take().member()).orElse(null);
    }

    private final class ScoredList {

        private final String key;
        private final Deque<ScoredMember> read = new ArrayDeque<>();
        private long score;
        private String member = "";
        private boolean isEnd;

        ScoredList(String key, long score) {
            this.key = key;
            this.score = score;
        }

        boolean hasMore() {
            int offset = 0;
            while (read.isEmpty() && !isEnd) {
                List<ScoredMember> page = page(offset);
                isEnd = page.size() < AT_ONCE;
                page.stream().filter(this::isBehind).forEach(read::add);
                // Where very many have one score, the members behind the last one begin on a later page.
                offset += page.size();
            }
            return !read.isEmpty();
        }

        private List<ScoredMember> page(int offset) {
            return RedisReplies.scores(connection.ask(Request.cmd(Command.ZRANGE)
                    .arg(key)
                    .arg(score)
                    .arg("+inf")
                    .arg("BYSCORE")
                    .arg("LIMIT")
                    .arg(offset)
                    .arg(AT_ONCE)
                    .arg("WITHSCORES")));
        }

        private boolean isBehind(ScoredMember found) {
            return found.score() > score
                    || found.score() == score && found.member().compareTo(member) > 0;
        }

        ScoredMember head() {
            return read.element();
        }

        ScoredMember take() {
            ScoredMember taken = read.remove();
            score = taken.score();
            member = taken.member();
            return taken;
        }
    }
}
