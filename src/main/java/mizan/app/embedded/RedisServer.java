package mizan.app.embedded;

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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A real redis-server or valkey-server that keeps its append-only file in a folder of its own and listens on loopback
 * only, for those who can read the password in that folder.
 *
 * <p>It runs in a session of its own ({@code daemonize}), so that Ctrl-C at a terminal reaches Mizan first and Redis
 * is stopped last. Where Mizan is killed, {@link ServerGuard} ends it; where the guard was killed too, the next start finds
 * it by the files {@code port} and {@code redis.pid} and takes it over, or ends it where it does not answer. Never do two
 * servers write to one folder: the file {@code lock} is held for as long as a Mizan uses it.
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
    private final ServerOptions options;
    private final ServerProgram program;
    private final String password;
    private final int port;
    private @Nullable ServerGuard guard;

    private RedisServer(Path folder, FileChannel lock, ServerOptions options) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.options = options;
        if (!Processes.await(UNTIL_STOPPED.plusSeconds(5), () -> !isEnding())) {
            LOG.warnf("The Redis of a Mizan that was killed does not end on %s", folder);
        }
        this.program = ServerProgram.choose(options.program(), options.path(), folder);
        this.password = ServerPassword.in(folder);
        this.port = adoptedPort().orElseGet(this::launchedPort);
        awaitLoaded();
    }

    /** Starts a server on {@code folder} as {@link ServerOptions#standard} says. */
    public static RedisServer start(Path folder) {
        return start(folder, ServerOptions.standard());
    }

    /**
     * Starts a server on {@code folder}, or takes over the one that still runs there; returns when it answers.
     *
     * @throws IllegalStateException where another Mizan uses the folder, or no program can read its files
     */
    public static RedisServer start(Path folder, ServerOptions options) {
        try {
            Path real = secureFolder(folder);
            FileChannel lock = lock(real);
            try {
                return new RedisServer(real, lock, options);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded Redis cannot use the folder " + folder, e);
        }
    }

    /** Where clients find it, with the password. */
    public URI address() {
        return URI.create("redis://:" + password + "@127.0.0.1:" + port);
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
        return program.file();
    }

    /** Ends the server once everything it was told is in the append-only file. */
    @Override
    public void close() {
        try (lock) {
            process().ifPresent(this::shutDown);
            dismissGuard();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shutDown(ProcessHandle process) {
        says("SHUTDOWN");
        // The pid file goes after the last write to the append-only file and right before the process does.
        if (!Processes.await(UNTIL_STOPPED, () -> !Files.exists(pidFile()) || !process.isAlive())) {
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

    private boolean isEnding() {
        try {
            return ServerGuard.isEnding(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dismissGuard() {
        if (guard != null) {
            guard.close();
            guard = null;
        }
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
        Optional<ProcessHandle> left = process();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        // Only our own process is shown the password: at the known port anybody may listen.
        Optional<Integer> known =
                knownPort().filter(candidate -> folder.toString().equals(says(candidate, "CONFIG GET dir")));
        if (known.isPresent()) {
            LOG.infof("Took over the Redis that was left running on %s", folder);
            guard = ServerGuard.start(List.of("true"), folder);
        } else {
            end(left.get());
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
        LOG.infof(
                "The embedded Redis is %s (%s) with at most %d MB; mizan.embedded-redis.program chooses another",
                program.version(), program.file(), options.bytes() >> 20);
        dismissGuard();
        Files.deleteIfExists(pidFile());
        Files.deleteIfExists(logFile());
        Path settings = ServerSettings.write(folder, free, password, options.bytes());
        program.record(folder);
        ServerGuard started = ServerGuard.start(List.of(program.file().toString(), settings.toString()), folder);
        guard = started;
        Processes.await(UNTIL_LISTENING, () -> isListening(free) || started.hasFailed(this::isOurs));
        if (!isListening(free)) {
            throw new IOException("The server says: " + lastLogLines());
        }
    }

    private boolean isListening(int free) {
        return Files.exists(pidFile()) && says(free, "PING") != null;
    }

    /** While it reads its file it answers, but not yet with PONG; when the file is broken it goes. */
    private void awaitLoaded() throws IOException {
        Processes.await(UNTIL_LOADED, () -> "PONG".equals(says("PING")) || !Files.exists(pidFile()));
        if (!"PONG".equals(says("PING"))) {
            throw new IOException("The server says: " + lastLogLines());
        }
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
        return Processes.isServer(process, folder, program.file());
    }

    private void end(ProcessHandle process) {
        LOG.warnf("Ending the Redis on %s (process %d), which does not answer", folder, process.pid());
        process.destroy();
        if (!Processes.await(UNTIL_STOPPED.dividedBy(4), () -> !process.isAlive())) {
            process.destroyForcibly();
            Processes.await(UNTIL_STOPPED, () -> !process.isAlive());
        }
    }

    private @Nullable String says(String command) {
        return says(port, command);
    }

    private @Nullable String says(int port, String command) {
        try (RedisProbe conversation = new RedisProbe(port, password)) {
            String answer = conversation.ask(command);
            return answer.startsWith("+") ? answer.substring(1) : answer;
        } catch (IOException e) {
            LOG.debugf("No answer to %s: %s", command, e.getMessage());
            return null;
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
        return ServerSettings.pidFile(folder);
    }

    private Path logFile() {
        return ServerSettings.logFile(folder);
    }
}
