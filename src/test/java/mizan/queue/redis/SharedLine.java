package mizan.queue.redis;

import mizan.redis.SharedRedisConnection;
import mizan.testsupport.RealRedis;

/** One line to the shared server for all tests, as each line keeps a connection. */
final class SharedLine {

    private static final SharedRedisConnection LINE = new SharedRedisConnection(RealRedis.client());

    private SharedLine() {}

    static SharedRedisConnection open() {
        return LINE;
    }
}
