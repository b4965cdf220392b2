package mizan.testsupport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A proxy in front of a Redis on this machine that can answer as one that loads its file: with LOADING to whatever a test does
 * not except. So somebody can be let in, and what is asked after that fails.
 */
public final class RefusingProxy implements AutoCloseable {

    private static final byte[] LOADING =
            "-LOADING Redis is loading the dataset in memory\r\n".getBytes(StandardCharsets.US_ASCII);

    /** What a client says before it asks for anything. */
    private static final Set<String> GREETINGS = Set.of("hello", "auth", "select", "client", "command");

    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile URI target;
    private volatile Predicate<List<String>> isServed = command -> true;

    private RefusingProxy(URI target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("refusing proxy").start(this::accept);
    }

    /** A proxy in front of {@code target}, an address with host and port. */
    public static RefusingProxy to(URI target) {
        try {
            return new RefusingProxy(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, for a client of Redis. */
    public URI address() {
        return URI.create("redis://127.0.0.1:" + server.getLocalPort());
    }

    /** From now on {@code other} is in the place of the Redis that it stood in front of; open connections are cut. */
    public void moveTo(URI other) {
        target = other;
        clients.forEach(RefusingProxy::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on only commands (name and arguments) are served that are in {@code excepted}. */
    public void refuseAllBut(Predicate<List<String>> excepted) {
        isServed = excepted;
    }

    /** From now on everything is served. */
    public void serveAll() {
        isServed = command -> true;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                // The proxy is closed; the loop sees it.
                Thread.onSpinWait();
            }
        }
    }

    private void talk(Socket client) {
        clients.add(client);
        try (client;
                Socket redis = new Socket(target.getHost(), target.getPort())) {
            InputStream asked = new BufferedInputStream(client.getInputStream());
            InputStream answered = new BufferedInputStream(redis.getInputStream());
            OutputStream toClient = client.getOutputStream();
            while (true) {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                List<String> command = new ArrayList<>();
                copyValue(asked, raw, command);
                if (GREETINGS.contains(command.getFirst().toLowerCase(Locale.ROOT)) || isServed.test(command)) {
                    raw.writeTo(redis.getOutputStream());
                    ByteArrayOutputStream answer = new ByteArrayOutputStream();
                    copyValue(answered, answer, new ArrayList<>());
                    answer.writeTo(toClient);
                } else {
                    toClient.write(LOADING);
                }
            }
        } catch (IOException e) {
            // One side has ended the conversation; so does this.
            clients.remove(client);
        }
    }

    /** Copies one value of the protocol (RESP 2 or 3), and notes the strings in it. */
    private static void copyValue(InputStream from, ByteArrayOutputStream to, List<String> strings) throws IOException {
        String line = line(from, to);
        char type = line.charAt(0);
        switch (type) {
            case '$', '=', '!' -> copyBulk(from, to, Integer.parseInt(line.substring(1)), strings);
            case '*', '~', '>' -> copyValues(from, to, Integer.parseInt(line.substring(1)), strings);
            case '%' -> copyValues(from, to, 2 * Integer.parseInt(line.substring(1)), strings);
            default -> strings.add(line.substring(1));
        }
    }

    private static void copyValues(InputStream from, ByteArrayOutputStream to, int count, List<String> strings)
            throws IOException {
        for (int i = 0; i < count; i++) {
            copyValue(from, to, strings);
        }
    }

    private static void copyBulk(InputStream from, ByteArrayOutputStream to, int length, List<String> strings)
            throws IOException {
        if (length >= 0) {
            byte[] bytes = from.readNBytes(length + 2);
            to.write(bytes);
            strings.add(new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.UTF_8));
        }
    }

    private static String line(InputStream from, ByteArrayOutputStream to) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            to.write(next);
            if (next != '\r') {
                line.append((char) next);
            }
        }
        to.write('\n');
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
