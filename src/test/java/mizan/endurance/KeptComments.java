package mizan.endurance;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mizan.app.embedded.RedisServer;
import mizan.queue.redis.compression.CompressedJson;
import mizan.testsupport.RealRedis;

/**
 * What lies in Redis after a run, by the last word of each text.
 *
 * @param stored how often a comment is kept
 * @param states the state of each
 * @param delivered how often it stands on the approved stream
 */
record KeptComments(Map<String, Integer> stored, Map<String, String> states, Map<String, Integer> delivered) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMMENTS = "mizan:{demo}:comment:*";
    private static final String APPROVED = "mizan:{demo}:approved";
    private static final int AT_ONCE = 1000;

    /** Reads all of it from the servers that hold any. */
    static KeptComments read(List<Redis> servers) throws IOException {
        KeptComments kept = new KeptComments(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Redis redis : servers) {
            kept.addStored(redis);
            kept.addDelivered(redis);
        }
        return kept;
    }

    /** Reads all of it from the files of an embedded Redis whose Mizan has ended. */
    static KeptComments ofEmbedded(Path folder) throws IOException {
        try (RedisServer server = RedisServer.start(folder)) {
            Redis client =
                    Redis.createClient(RealRedis.vertx(), server.address().toString());
            return read(List.of(client));
        }
    }

    private void addStored(Redis redis) throws IOException {
        for (Response key : RealRedis.ask(redis, "KEYS", COMMENTS)) {
            Response fields = RealRedis.ask(redis, "HMGET", key.toString(), "state", "comment");
            String word =
                    lastWord(JSON.readTree(CompressedJson.read(fields.get(1).toBytes()))
                            .path("text")
                            .asText());
            stored.merge(word, 1, Integer::sum);
            states.put(word, fields.get(0).toString());
        }
    }

    /** The stream lies in one slot, with one server. */
    private void addDelivered(Redis redis) {
        if (RealRedis.ask(redis, "KEYS", APPROVED).size() == 0) {
            return;
        }
        String position = "-";
        Response page;
        do {
            page = RealRedis.ask(redis, "XRANGE", APPROVED, position, "+", "COUNT", Integer.toString(AT_ONCE));
            for (Response entry : page) {
                position = "(" + entry.get(0);
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < entry.get(1).size(); i += 2) {
                    fields.put(
                            entry.get(1).get(i).toString(),
                            entry.get(1).get(i + 1).toString());
                }
                delivered.merge(lastWord(Objects.requireNonNull(fields.get("text"))), 1, Integer::sum);
            }
        } while (page.size() == AT_ONCE);
    }

    /** What {@code text} ends with. */
    static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
