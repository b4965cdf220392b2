package mizan.archive;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mizan.comment.SiteId;
import mizan.redis.RedisKeyWalk;
import mizan.redis.SharedRedisConnection;

/** The sites of which comments are kept, whatever the configuration says. */
public final class RedisSites {

    private final SharedRedisConnection connection;

    /** Reads over {@code connection}. */
    public RedisSites(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** In the order of their ids. Goes through all keys; blocks. */
    public List<SiteId> all() {
        Set<String> tags = new TreeSet<>();
        new RedisKeyWalk(connection)
                .visit(keys -> keys.stream()
                        .filter(key -> KeyKind.of(key)
                                .filter(kind -> kind.check() == CheckRule.COMMENT)
                                .isPresent())
                        .forEach(key -> tags.add(KeyKind.tag(key))));
        return tags.stream().filter(SiteId::isValid).map(SiteId::new).toList();
    }
}
