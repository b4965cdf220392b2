package mizan.endurance;

import static org.awaitility.Awaitility.await;

import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.testsupport.RealRedis;
import mizan.testsupport.RealRedisCluster;
import mizan.testsupport.Signals;

/** Real Redis servers of one arrangement on this machine, which can be killed, frozen and cut off one by one. */
final class RedisServers implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private static final int SLOTS = 16_384;
    private static final int MASTERS = 3;

    private final Random random;
    private final List<Server> servers = new ArrayList<>();
    private final List<Server> sentinels = new ArrayList<>();
    private final Map<String, String> settings;

    private RedisServers(Random random, Path folder, String arrangement) throws IOException {
        this.random = random;
        this.settings = switch (arrangement) {
            case "external" -> external(folder);
            case "sentinel" -> sentinel(folder);
            case "cluster" -> cluster(folder);
            default -> throw new IllegalArgumentException("No arrangement of Redis: " + arrangement);
        };
    }

    /** Starts an {@code external} server, a master and two replicas under {@code sentinel}s, or a {@code cluster} of six. */
    static RedisServers start(Random random, Path folder, String arrangement) throws IOException {
        return new RedisServers(random, folder, arrangement);
    }

    /** The environment variables with which Mizan finds these servers. */
    Map<String, String> settings() {
        return settings;
    }

    private Map<String, String> external(Path folder) throws IOException {
        return Map.of("QUARKUS_REDIS_HOSTS", server(folder).address());
    }

    private Map<String, String> sentinel(Path folder) throws IOException {
        // What the operator's page recommends: a master that its replicas have lost takes no more comments.
        List<String> careful = List.of("--min-replicas-to-write", "1", "--min-replicas-max-lag", "2");
        Server master = server(folder, careful.toArray(String[]::new));
        for (int i = 0; i < 2; i++) {
            List<String> replica = new ArrayList<>(careful);
            replica.addAll(List.of("--replicaof", "127.0.0.1 " + master.port));
            server(folder, replica.toArray(String[]::new));
        }
        for (int i = 0; i < 3; i++) {
            int port = RealRedisCluster.freePort();
            Path file = Files.writeString(
                    folder.resolve("sentinel-" + port + ".conf"), """
                    port %d
                    bind 127.0.0.1
                    dir %s
                    sentinel monitor mymaster 127.0.0.1 %d 2
                    sentinel down-after-milliseconds mymaster 2000
                    sentinel failover-timeout mymaster 6000
                    """.formatted(port, folder, master.port));
            sentinels.add(new Server(port, List.of(file.toString(), "--sentinel"), folder));
        }
        sentinels.forEach(one -> one.awaitAnswer());
        await().atMost(STARTS_WITHIN)
                .until(() -> RealRedis.ask(sentinels.getFirst().client, "SENTINEL", "REPLICAS", "mymaster")
                                .size()
                        == 2);
        return Map.of(
                "QUARKUS_REDIS_HOSTS",
                sentinels.stream().map(Server::address).collect(Collectors.joining(",")),
                "QUARKUS_REDIS_CLIENT_TYPE",
                "sentinel",
                "QUARKUS_REDIS_MASTER_NAME",
                "mymaster");
    }

    private Map<String, String> cluster(Path folder) throws IOException {
        for (int i = 0; i < 2 * MASTERS; i++) {
            int port = RealRedisCluster.freePort();
            server(
                    folder,
                    port,
                    "--cluster-enabled",
                    "yes",
                    "--cluster-node-timeout",
                    "2000",
                    "--cluster-config-file",
                    "nodes-" + port + ".conf");
        }
        Server first = servers.getFirst();
        for (int i = 0; i < MASTERS; i++) {
            String from = Integer.toString(SLOTS * i / MASTERS);
            String to = Integer.toString(SLOTS * (i + 1) / MASTERS - 1);
            RealRedis.ask(servers.get(i).client, "CLUSTER", "ADDSLOTSRANGE", from, to);
        }
        for (Server server : servers) {
            RealRedis.ask(server.client, "CLUSTER", "MEET", "127.0.0.1", Integer.toString(first.port));
        }
        await().atMost(STARTS_WITHIN).until(() -> servers.stream().allMatch(one -> one.knows(2 * MASTERS)));
        for (int i = 0; i < MASTERS; i++) {
            String master =
                    RealRedis.ask(servers.get(i).client, "CLUSTER", "MYID").toString();
            Redis replica = servers.get(MASTERS + i).client;
            await().atMost(STARTS_WITHIN)
                    .ignoreExceptions()
                    .until(() -> RealRedis.ask(replica, "CLUSTER", "REPLICATE", master) != null);
        }
        await().atMost(STARTS_WITHIN)
                .until(() -> servers.stream().filter(Server::isMaster).count() == MASTERS
                        && servers.stream().allMatch(Server::isWhole));
        return Map.of(
                "QUARKUS_REDIS_HOSTS",
                servers.stream().map(Server::address).collect(Collectors.joining(",")),
                "QUARKUS_REDIS_CLIENT_TYPE",
                "cluster");
    }

    private Server server(Path folder, String... options) throws IOException {
        return server(folder, RealRedisCluster.freePort(), options);
    }

    private Server server(Path folder, int port, String... options) throws IOException {
        Path own = Files.createDirectory(folder.resolve("redis-" + port));
        List<String> arguments = new ArrayList<>(List.of(
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                own.toString(),
                "--appendonly",
                "yes",
                "--save",
                ""));
        arguments.addAll(List.of(options));
        Server server = new Server(port, arguments, folder);
        servers.add(server);
        server.awaitAnswer();
        return server;
    }

    /** Kills a master as {@code kill -9} does; it is started again after {@code pause}. */
    void kill(Duration pause) throws IOException, InterruptedException {
        Server server = anyMaster();
        server.process.destroyForcibly().waitFor();
        Thread.sleep(pause);
        server.start();
        server.awaitAnswer();
    }

    /** A master answers nothing for {@code pause}. */
    void freeze(Duration pause) throws IOException, InterruptedException {
        Server server = anyMaster();
        server.signal("STOP");
        Thread.sleep(pause);
        server.signal("CONT");
    }

    /** Cuts every connection to a master. */
    void cut() {
        RealRedis.ask(anyMaster().client, "CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
    }

    private Server anyMaster() {
        List<Server> masters = masters();
        return masters.get(random.nextInt(masters.size()));
    }

    private List<Server> masters() {
        await().atMost(STARTS_WITHIN).until(() -> servers.stream().anyMatch(Server::isMaster));
        return servers.stream().filter(Server::isMaster).toList();
    }

    /** A client of every server that holds comments and may change them. */
    List<Redis> clientsOfMasters() {
        return masters().stream().map(server -> server.client).toList();
    }

    @Override
    public void close() {
        Stream.concat(sentinels.stream(), servers.stream()).forEach(server -> {
            server.client.close();
            server.process.destroyForcibly();
        });
    }

    /** One process. */
    private static final class Server {

        private final int port;
        private final List<String> command =
                new ArrayList<>(List.of(RealRedis.program().toString()));
        private final Path log;
        private final Redis client;
        private Process process;

        Server(int port, List<String> arguments, Path folder) throws IOException {
            this.port = port;
            command.addAll(arguments);
            log = folder.resolve("redis-" + port + ".log");
            client = Redis.createClient(RealRedis.vertx(), address());
            process = start();
        }

        String address() {
            return "redis://127.0.0.1:" + port;
        }

        Process start() throws IOException {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return process;
        }

        void awaitAnswer() {
            await().atMost(STARTS_WITHIN).ignoreExceptions().until(() -> RealRedis.ask(client, "PING") != null);
        }

        void signal(String name) {
            Signals.send(name, process.pid());
        }

        boolean isMaster() {
            try {
                Response role = RealRedis.ask(client, "ROLE");
                return role != null
                        && role.get(0).toString().equals("master")
                        && (!command.contains("--cluster-enabled") || isWhole() && hasSlots());
            } catch (RuntimeException e) {
                return false;
            }
        }

        private boolean hasSlots() {
            String myself = RealRedis.ask(client, "CLUSTER", "NODES")
                    .toString()
                    .lines()
                    .filter(line -> line.contains("myself"))
                    .findFirst()
                    .orElse("");
            return myself.split(" ", -1).length > 8;
        }

        boolean isWhole() {
            return RealRedis.ask(client, "CLUSTER", "INFO").toString().contains("cluster_state:ok");
        }

        boolean knows(int nodes) {
            return RealRedis.ask(client, "CLUSTER", "INFO").toString().contains("cluster_known_nodes:" + nodes);
        }
    }
}
