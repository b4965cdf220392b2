package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real redis-server that keeps its append-only file in a folder of its own and listens on loopback only.
 *
 * <p>It runs in a session of its own ({@code daemonize}), so that Ctrl-C at a terminal reaches Mizan first and Redis
 * is stopped last. Therefore it also outlives a Mizan that was killed; the next start finds it by the files
 * {@code port} and {@code redis.pid} and takes it over, or ends it where it does not answer. Never do two servers write to
 * one folder: the file {@code lock} is held for as long as a Mizan uses it.
 */
public final class RedisServer implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RedisServer.class);

    private static final Duration UNTIL_LISTENING = Duration.ofSeconds(10);
    /** Reading an append-only file goes at some 100 MB a second. */
    private static final Duration UNTIL_LOADED = Duration.ofMinutes(10);

    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(20);
    private static final int LOG_LINES = 5;

    private final Path folder;
    private final FileChannel lock;
    private final int port;

    private RedisServer(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.port = adoptedPort().orElseGet(this::launchedPort);
        awaitLoaded();
    }

    /** Starts a server on {@code folder}, or takes over the one that still runs there; returns when it answers. */
    public static RedisServer start(Path folder) {
        try {
            Path real = secureFolder(folder);
            FileChannel lock = lock(real);
            try {
                return new RedisServer(real, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis cannot use the folder " + folder, e);
        }
    }

    /** Where clients find it. */
    public URI address() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /**
     * Starts the server again where its process has died; what it had not written to its file, at most a second's, is lost.
     * Returns when it answers.
     *
     * @return whether it had died
     */
    public boolean restartIfDead() {
        try {
            if (process().isPresent() || says("PING") != null) {
                return false;
            }
            LOG.errorf("The Redis on %s has died and is started again; it said last: %s", folder, lastLogLines());
            launch(port);
            awaitLoaded();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis on " + folder + " died and does not start again", e);
        }
    }

    /** The file of the program that is run, which can also be started by hand. */
    public Path program() {
        return folder.resolve(RedisBinary.ofThisMachine().name());
    }

    /** Ends the server once everything it was told is in the append-only file. */
    @Override
    public void close() {
        try (lock) {
            process().ifPresent(this::shutDown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shutDown(ProcessHandle process) {
        says("SHUTDOWN");
        // The pid file goes after the last write to the append-only file and right before the process does.
        if (!await(UNTIL_STOPPED, () -> !Files.exists(pidFile()) || !process.isAlive())) {
            end(process);
        }
    }

    /** Readers' e-mail addresses lie in the append-only file: only the owner may look into the folder. */
    private static Path secureFolder(Path folder) throws IOException {
        Path real = Files.createDirectories(folder).toRealPath();
        try {
            Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warnf("Other users of this machine may be able to read %s: %s", real, e.getMessage());
        }
        return real;
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("The lock is held within this Java machine", e);
        }
        channel.close();
        throw new IllegalStateException("Another Mizan is running on " + folder
                + ": stop it, or set mizan.data to another folder, or share a Redis with quarkus.redis.hosts");
    }

    private Optional<Integer> adoptedPort() throws IOException {
        Optional<Integer> known =
                knownPort().filter(candidate -> folder.toString().equals(says(candidate, "CONFIG GET dir")));
        if (known.isPresent()) {
            LOG.infof("Took over the Redis that was left running on %s", folder);
        } else {
            process().ifPresent(this::end);
        }
        return known;
    }

    private int launchedPort() {
        try {
            int free = freePort();
            Files.writeString(portFile(), Integer.toString(free));
            launch(free);
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis did not start", e);
        }
    }

    private void launch(int free) throws IOException {
        Files.deleteIfExists(pidFile());
        Files.deleteIfExists(logFile());
        Process starter = new ProcessBuilder(command(free))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        await(UNTIL_LISTENING, () -> isListening(free) || hasFailed(starter));
        if (!isListening(free)) {
            throw new IOException("redis-server says: " + lastLogLines());
        }
    }

    private boolean isListening(int free) {
        return Files.exists(pidFile()) && says(free, "PING") != null;
    }

    /** The process that is started only starts the server; when both are gone, that came to nothing. */
    private boolean hasFailed(Process starter) {
        return !starter.isAlive() && ProcessHandle.allProcesses().noneMatch(this::isOurs);
    }

    /** While it reads its file it answers, but not yet with PONG; when the file is broken it goes. */
    private void awaitLoaded() throws IOException {
        await(UNTIL_LOADED, () -> "PONG".equals(says("PING")) || !Files.exists(pidFile()));
        if (!"PONG".equals(says("PING"))) {
            throw new IOException("redis-server says: " + lastLogLines());
        }
    }

    private List<String> command(int free) throws IOException {
        return List.of(
                RedisBinary.ofThisMachine().unpack(folder).toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(free),
                "--dir",
                folder.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                // Comments are hashes of few but long values: this keeps each in one piece of memory.
                "--hash-max-listpack-value",
                "8192",
                "--lazyfree-lazy-expire",
                "yes",
                "--daemonize",
                "yes",
                "--pidfile",
                pidFile().toString(),
                "--logfile",
                logFile().toString());
    }

    /** The port of last time where it is free, so that consumers of the stream find it again. */
    private int freePort() throws IOException {
        Optional<Integer> known = knownPort();
        if (known.isPresent() && isFree(known.get())) {
            return known.get();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int candidate) {
        try (ServerSocket socket = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<Integer> knownPort() throws IOException {
        return NumberFile.read(portFile())
                .filter(value -> value > 0 && value < 65536)
                .map(Long::intValue);
    }

    /** The process that the pid file names, if it lives and is our program: numbers of processes are used again. */
    private Optional<ProcessHandle> process() throws IOException {
        return NumberFile.read(pidFile()).flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder))
                .isPresent();
    }

    private void end(ProcessHandle process) {
        LOG.warnf("Ending the Redis on %s (process %d), which does not answer", folder, process.pid());
        process.destroy();
        if (!await(UNTIL_STOPPED.dividedBy(4), () -> !process.isAlive())) {
            process.destroyForcibly();
            await(UNTIL_STOPPED, () -> !process.isAlive());
        }
    }

    private @Nullable String says(String command) {
        return says(port, command);
    }

    private static @Nullable String says(int port, String command) {
        try (RedisProbe conversation = new RedisProbe(port)) {
            String answer = conversation.ask(command);
            return answer.startsWith("+") ? answer.substring(1) : answer;
        } catch (IOException e) {
            LOG.debugf("No answer to %s: %s", command, e.getMessage());
            return null;
        }
    }

    private static boolean await(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastLogLines() throws IOException {
        List<String> lines = Files.exists(logFile()) ? Files.readAllLines(logFile()) : List.of();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    }

    private Path portFile() {
        return folder.resolve("port");
    }

    private Path pidFile() {
        return folder.resolve("redis.pid");
    }

    private Path logFile() {
        return folder.resolve("redis.log");
    }
}
