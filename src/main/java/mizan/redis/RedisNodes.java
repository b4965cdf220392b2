package mizan.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import io.vertx.redis.client.impl.RedisClusterClient;
import io.vertx.redis.client.impl.types.MultiType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every node says of itself: the one Redis, the master behind Sentinel, or each master of a cluster. */
public final class RedisNodes {

    static {
        // The client of a cluster sends a command without keys to one node, unless it is told how to join the answers
        // of all.
        RedisClusterClient.addReducer(Command.INFO, RedisNodes::listed);
        RedisClusterClient.addReducer(Command.CONFIG, RedisNodes::listed);
    }

    private final SharedRedisConnection connection;

    public RedisNodes(SharedRedisConnection connection) {
        this.connection = connection;
    }

    private static Response listed(List<Response> answers) {
        MultiType list = MultiType.create(answers.size(), false);
        answers.forEach(list::add);
        return list;
    }

    /**
     * The fields of {@code INFO} of each node, once for each. Fails where Redis does not permit it, or one node does not
     * answer.
     */
    public Future<List<Map<String, String>>> info() {
        return connection.send(Request.cmd(Command.INFO)).map(answer -> {
            Map<String, Map<String, String>> byNode = new LinkedHashMap<>();
            for (Response node : nodes(answer)) {
                Map<String, String> fields = fields(node.toString());
                // A node is asked once for each of its ranges of slots.
                byNode.put(fields.getOrDefault("run_id", ""), fields);
            }
            return List.copyOf(byNode.values());
        });
    }

    /** The values of a setting, of each node; fails where Redis does not permit it, as managed ones do not. */
    public Future<List<String>> setting(String name) {
        return connection
                .send(Request.cmd(Command.CONFIG).arg("GET").arg(name))
                .map(answer -> nodes(answer).stream()
                        .map(node -> Optional.ofNullable(RedisReplies.map(node).get(name)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** The answers of a cluster's nodes, or the one answer of anything else. */
    private static List<Response> nodes(@Nullable Response answer) {
        if (answer == null) {
            return List.of();
        }
        boolean isOfSeveral = answer.type() == ResponseType.MULTI
                && !answer.isMap()
                && answer.size() > 0
                && (answer.get(0).type() == ResponseType.MULTI
                        || answer.get(0).toString().contains("\n"));
        if (!isOfSeveral) {
            return List.of(answer);
        }
        List<Response> nodes = new ArrayList<>();
        answer.forEach(nodes::add);
        return nodes;
    }

    private static Map<String, String> fields(String info) {
        Map<String, String> fields = new LinkedHashMap<>();
        info.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return fields;
    }
}
