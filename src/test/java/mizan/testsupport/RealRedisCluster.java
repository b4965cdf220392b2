package mizan.testsupport;

import static org.awaitility.Awaitility.await;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisClientType;
import io.vertx.redis.client.RedisOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A real cluster of two Redis masters on this machine, half of the slots each, and a client of it. */
public final class RealRedisCluster implements AutoCloseable {

    private static final int BUS = 10_000;

    private final List<Process> processes = new ArrayList<>();
    private final List<Redis> nodes = new ArrayList<>();
    private final List<Integer> ports;
    private final Redis client;

    private RealRedisCluster(Path folder) throws IOException {
        ports = List.of(startNode(folder), startNode(folder));
        RealRedis.ask(nodes.get(0), "CLUSTER", "ADDSLOTSRANGE", "0", "8191");
        RealRedis.ask(nodes.get(1), "CLUSTER", "ADDSLOTSRANGE", "8192", "16383");
        RealRedis.ask(nodes.get(0), "CLUSTER", "MEET", "127.0.0.1", ports.get(1).toString());
        await().atMost(Duration.ofSeconds(30)).until(() -> nodes.stream().allMatch(RealRedisCluster::isWhole));
        client = Redis.createClient(
                RealRedis.vertx(),
                new RedisOptions()
                        .setType(RedisClientType.CLUSTER)
                        .setMaxPoolSize(16)
                        .setMaxPoolWaiting(1024)
                        .addConnectionString("redis://127.0.0.1:" + ports.get(0)));
    }

    /** Starts a cluster whose files lie in {@code folder}. */
    public static RealRedisCluster start(Path folder) throws IOException {
        return new RealRedisCluster(folder);
    }

    /** A client that knows where each slot is. */
    public Redis client() {
        return client;
    }

    /** A client of each node. */
    public List<Redis> nodes() {
        return nodes;
    }

    /**
     * Begins to move the slot of {@code key} from the node at {@code from} to the other one; {@code keys} of it have moved
     * already.
     */
    public void beginToMoveSlot(int from, String key, List<String> keys) {
        String slot = RealRedis.ask(nodes.get(from), "CLUSTER", "KEYSLOT", key).toString();
        String source = RealRedis.ask(nodes.get(from), "CLUSTER", "MYID").toString();
        String target = RealRedis.ask(nodes.get(1 - from), "CLUSTER", "MYID").toString();
        RealRedis.ask(nodes.get(1 - from), "CLUSTER", "SETSLOT", slot, "IMPORTING", source);
        RealRedis.ask(nodes.get(from), "CLUSTER", "SETSLOT", slot, "MIGRATING", target);
        keys.forEach(moved -> moveKey(from, moved));
    }

    private void moveKey(int from, String key) {
        RealRedis.ask(
                nodes.get(from), "MIGRATE", "127.0.0.1", ports.get(1 - from).toString(), key, "0", "5000");
    }

    /** Moves the rest of the slot of {@code key}, which the other node then has. */
    public void endMovingSlot(int from, String key) {
        String slot = RealRedis.ask(nodes.get(from), "CLUSTER", "KEYSLOT", key).toString();
        RealRedis.ask(nodes.get(from), "CLUSTER", "GETKEYSINSLOT", slot, "1000")
                .forEach(left -> moveKey(from, left.toString()));
        String target = RealRedis.ask(nodes.get(1 - from), "CLUSTER", "MYID").toString();
        RealRedis.ask(nodes.get(1 - from), "CLUSTER", "SETSLOT", slot, "NODE", target);
        RealRedis.ask(nodes.get(from), "CLUSTER", "SETSLOT", slot, "NODE", target);
    }

    private int startNode(Path folder) throws IOException {
        int port = freePort();
        processes.add(new ProcessBuilder(
                        RealRedis.program().toString(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--dir",
                        folder.toString(),
                        "--cluster-enabled",
                        "yes",
                        "--cluster-config-file",
                        "nodes-" + port + ".conf",
                        "--save",
                        "")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node-" + port + ".log").toFile())
                .start());
        Redis node = Redis.createClient(RealRedis.vertx(), "redis://127.0.0.1:" + port);
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> RealRedis.ask(node, "PING") != null);
        nodes.add(node);
        return port;
    }

    /** A free port for a node, which talks to the others at the port 10000 above. */
    public static int freePort() throws IOException {
        Random random = new Random();
        while (true) {
            int port = 20_000 + random.nextInt(20_000);
            if (isFree(port) && isFree(port + BUS)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (java.net.BindException e) {
            return false;
        }
    }

    private static boolean isWhole(Redis node) {
        String info = RealRedis.ask(node, "CLUSTER", "INFO").toString();
        return info.contains("cluster_state:ok") && info.contains("cluster_known_nodes:2");
    }

    @Override
    public void close() {
        client.close();
        nodes.forEach(Redis::close);
        processes.forEach(Process::destroy);
    }
}
