package mizan.testsupport;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a Redis holds, each value whole. */
public final class StoredValues {

    private StoredValues() {}

    /** The value of every key, as text. */
    public static Map<String, Object> read(Redis redis) {
        Map<String, Object> values = new TreeMap<>();
        for (Response key : RealRedis.ask(redis, "KEYS", "*")) {
            values.put(key.toString(), value(redis, key.toString()));
        }
        return values;
    }

    /** Every key and value in one text, as UTF-8. */
    public static String all(Redis redis) {
        StringBuilder all = new StringBuilder();
        read(redis)
                .forEach((key, value) ->
                        all.append(key).append('\n').append(value).append('\n'));
        return all.toString();
    }

    private static String value(Redis redis, String key) {
        Response value = switch (RealRedis.ask(redis, "TYPE", key).toString()) {
            case "string" -> RealRedis.ask(redis, "GET", key);
            case "hash" -> RealRedis.ask(redis, "HGETALL", key);
            case "set" -> RealRedis.ask(redis, "SMEMBERS", key);
            case "zset" -> RealRedis.ask(redis, "ZRANGE", key, "0", "-1", "WITHSCORES");
            case "stream" -> RealRedis.ask(redis, "XRANGE", key, "-", "+");
            default -> RealRedis.ask(redis, "LRANGE", key, "0", "-1");
        };
        return text(value);
    }

    private static String text(Response value) {
        if (value == null) {
            return "";
        }
        if (value.type() == ResponseType.MULTI) {
            StringBuilder text = new StringBuilder();
            if (value.isMap()) {
                value.getKeys()
                        .forEach(key -> text.append(key)
                                .append('\n')
                                .append(text(value.get(key)))
                                .append('\n'));
            } else {
                value.forEach(part -> text.append(text(part)).append('\n'));
            }
            return text.toString();
        }
        return value.type() == ResponseType.BULK ? value.toString(StandardCharsets.UTF_8) : value.toString();
    }
}
