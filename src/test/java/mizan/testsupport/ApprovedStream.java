package mizan.testsupport;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The approved stream as a consumer sees it. */
@Singleton
public class ApprovedStream {

    private final Redis redis;

    ApprovedStream(Redis redis) {
        this.redis = redis;
    }

    public long length(String site) {
        return redis.send(Request.cmd(Command.XLEN).arg(key(site)))
                .await()
                .indefinitely()
                .toLong();
    }

    /** The fields of the newest entry. */
    public Map<String, String> last(String site) {
        Response entries = redis.send(Request.cmd(Command.XREVRANGE)
                        .arg(key(site))
                        .arg("+")
                        .arg("-")
                        .arg("COUNT")
                        .arg("1"))
                .await()
                .indefinitely();
        Response fields = entries.get(0).get(1);
        Map<String, String> entry = new HashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            entry.put(fields.get(i).toString(), fields.get(i + 1).toString());
        }
        return entry;
    }

    private static String key(String site) {
        return "mizan:{" + site + "}:approved";
    }
}
