package mizan.queue.redis;

import mizan.redis.RedisLine;
import mizan.testsupport.RealRedis;

/** One line to the shared server for all tests, as each line keeps a connection. */
final class SharedLine {

    private static final RedisLine LINE = new RedisLine(RealRedis.client());

    private SharedLine() {}

    static RedisLine open() {
        return LINE;
    }
}
