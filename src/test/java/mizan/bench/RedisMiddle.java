package mizan.bench;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** What the benchmark of lists has to say to Redis itself. */
final class RedisMiddle {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Redis redis;

    RedisMiddle(Redis redis) {
        this.redis = redis;
    }

    /** A million comments are not worth the disk, nor a copy of them in the middle of a measurement. */
    void keepNothingOnDisk() {
        send(Request.cmd(Command.CONFIG).arg("SET").arg("appendonly").arg("no"));
        send(Request.cmd(Command.CONFIG).arg("SET").arg("save").arg(""));
    }

    /** The cursor of the comment in the middle of a site's queue, as a moderator would come to it after many pages. */
    String cursor(String site) {
        String key = "mizan:{" + site + "}:state:held:priority";
        long middle = send(Request.cmd(Command.ZCARD).arg(key)).toLong() / 2;
        String code = send(Request.cmd(Command.ZRANGE).arg(key).arg(middle).arg(middle))
                .get(0)
                .toString();
        long score = (long) Double.parseDouble(
                send(Request.cmd(Command.ZSCORE).arg(key).arg(code)).toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((score + " " + code).getBytes(StandardCharsets.US_ASCII));
    }

    private Response send(Request request) {
        return redis.send(request).await().atMost(PATIENCE);
    }
}
