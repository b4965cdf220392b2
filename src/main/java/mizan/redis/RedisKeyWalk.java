package mizan.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all keys, of every node where there are several, some at a time. A key that is there from the beginning to the end
 * is named at least once; now and then one is named twice. Nothing is written.
 */
public final class RedisKeyWalk {

    private static final RedisScript SCAN = RedisScript.named(RedisKeyWalk.class, "scan");
    private static final int AT_ONCE = 1000;
    private static final int SLOTS = 16_384;
    private static final String ANY_KEY = "{desk}";
    private static final String END = "0";

    private final SharedRedisConnection connection;

    /** Reads over {@code connection}. */
    public RedisKeyWalk(SharedRedisConnection connection) {
        this.connection = connection;
    }

    /** Gives all keys to {@code visitor}, a thousand or so at a time. Blocks. */
    public void visit(Consumer<List<String>> visitor) {
        for (String node : nodes()) {
            String cursor = END;
            do {
                Page page = SCAN.on(node).with(cursor).with(AT_ONCE).ask(connection, RedisKeyWalk::page);
                cursor = page.cursor();
                if (!page.keys().isEmpty()) {
                    visitor.accept(page.keys());
                }
            } while (!cursor.equals(END));
        }
    }

    private record Page(String cursor, List<String> keys) {}

    private static Page page(@Nullable Response answer) {
        Response given = Objects.requireNonNull(answer, "SCAN always answers");
        return new Page(given.get(0).toString(), RedisReplies.texts(given.get(1)));
    }

    /** A key in a slot of each master; any key where there is one server. */
    private List<String> nodes() {
        Response slots;
        try {
            slots = Objects.requireNonNull(
                    connection.ask(Request.cmd(Command.CLUSTER).arg("SLOTS")), "CLUSTER SLOTS always answers");
        } catch (RedisFailedException e) {
            if (e.code().equals("ERR")) {
                // Cluster support is not enabled.
                return List.of(ANY_KEY);
            }
            throw e;
        }
        Map<String, Integer> first = new TreeMap<>();
        for (Response range : slots) {
            Response master = range.get(2);
            first.putIfAbsent(master.get(0) + ":" + master.get(1), (int) RedisReplies.number(range.get(0)));
        }
        List<String> keys = new ArrayList<>();
        first.values().forEach(slot -> keys.add(keyIn(slot)));
        return keys;
    }

    /** A key that lies in a slot. */
    static String keyIn(int slot) {
        int number = 0;
        while (slotOf(Integer.toString(number)) != slot) {
            number++;
        }
        return Integer.toString(number);
    }

    /** The slot of a key without a hash tag: CRC-16/XMODEM, as Redis Cluster says. */
    static int slotOf(String key) {
        int crc = 0;
        for (byte next : key.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return crc % SLOTS;
    }
}
