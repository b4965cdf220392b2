package mizan.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A TCP proxy on this machine whose connections can die silently, as behind a firewall that has forgotten them: they stay open,
 * and nothing that is sent arrives.
 */
public final class StallingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final URI target;
    private final ServerSocket server;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    private StallingProxy(URI target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("stalling proxy").start(this::accept);
    }

    /** A proxy in front of {@code target}, an address with host and port. */
    public static StallingProxy to(URI target) {
        try {
            return new StallingProxy(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, for a client of Redis. */
    public URI address() {
        return URI.create("redis://" + target.getUserInfo() + "@127.0.0.1:" + server.getLocalPort());
    }

    /** All connections that are open now are dead from now on, without a word to either side; new ones work. */
    public void stallOpenConnections() {
        connections.forEach(connection -> connection.isStalled.set(true));
    }

    /** All connections that are open now are cut. */
    public void cutOpenConnections() {
        connections.forEach(Connection::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Connection connection = new Connection(server.accept());
                connections.add(connection);
                connection.start();
            } catch (IOException e) {
                // The proxy or its target is closed; the loop looks which.
                Thread.onSpinWait();
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket behind;
        private final AtomicBoolean isStalled = new AtomicBoolean();

        Connection(Socket client) throws IOException {
            this.client = client;
            try {
                this.behind = new Socket(target.getHost(), target.getPort());
            } catch (IOException e) {
                client.close();
                throw e;
            }
        }

        void start() {
            Thread.ofVirtual().start(() -> forward(client, behind));
            Thread.ofVirtual().start(() -> forward(behind, client));
        }

        private void forward(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    if (!isStalled.get()) {
                        to.getOutputStream().write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // One side has ended it; so does this.
            }
            close();
        }

        void close() {
            connections.remove(this);
            try (client;
                    behind) {
                isStalled.set(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cutOpenConnections();
    }
}
