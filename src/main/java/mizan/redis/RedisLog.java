package mizan.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;

/** Reads a stream as a log, newest first and a page at a time. */
public final class RedisLog {

    private static final int MAX_DIGITS = 15;

    private RedisLog() {}

    /** True for the id of an entry, {@code <milliseconds>-<number>}, with numbers that Redis can count with. */
    public static boolean isId(String text) {
        int dash = text.indexOf('-');
        return dash > 0 && isNumber(text.substring(0, dash)) && isNumber(text.substring(dash + 1));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MAX_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** When the entry with this id was written. */
    public static Instant at(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
    }

    /** Takes what was written before {@code time} out of a log. Blocks. */
    public static void removeBefore(SharedRedisConnection connection, String stream, Instant time) {
        connection.ask(Request.cmd(Command.XTRIM).arg(stream).arg("MINID").arg(time.toEpochMilli()));
    }

    /**
     * The entries before {@code cursor}, newest first, at most {@code count}. Blocks.
     *
     * @param cursor the id of the last entry seen; empty for the newest entries
     */
    public static List<RedisReplies.StreamEntry> before(
            SharedRedisConnection connection, String stream, String cursor, int count) {
        if (isBeginning(cursor)) {
            return List.of();
        }
        String end = cursor.isEmpty() ? "+" : "(" + cursor;
        return RedisReplies.entries(connection.ask(Request.cmd(Command.XREVRANGE)
                .arg(stream)
                .arg(end)
                .arg("-")
                .arg("COUNT")
                .arg(count)));
    }

    /** Nothing lies before 0-0, and Redis refuses to look there. */
    private static boolean isBeginning(String cursor) {
        return !cursor.isEmpty() && cursor.chars().allMatch(c -> c == '0' || c == '-');
    }
}
