package mizan.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A load on loopback from a process of its own: one thread, 64 connections, one request on each at a time. Every request is
 * a form with a text that was never sent before, because a repeated one takes a shorter way. Prints the requests a second,
 * and fails when an answer is not 200. It sends as fast as it is answered, or so many a second.
 *
 * <p>It does as little as it can for a request, because it shares the processors with what it measures.
 */
public final class LoadGenerator {

    private static final int CONNECTIONS = 64;

    private final Selector selector = Selector.open();
    private final InetSocketAddress server;
    private final Forms forms;
    private final double rate;
    private final Deque<SocketChannel> idle = new ArrayDeque<>();
    private long sent;
    private long answers;

    private LoadGenerator(int port, String path, long seed, String origin, double rate) throws IOException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.forms = new Forms(port, path, origin, new SplittableRandom(seed));
        this.rate = rate;
    }

    /** Arguments: port, path, milliseconds, seed, origin of the page, requests a second (0 for as many as are answered). */
    public static void main(String[] arguments) throws IOException {
        LoadGenerator load = new LoadGenerator(
                Integer.parseInt(arguments[0]),
                arguments[1],
                Long.parseLong(arguments[3]),
                arguments[4],
                Double.parseDouble(arguments[5]));
        Duration duration = Duration.ofMillis(Long.parseLong(arguments[2]));
        System.out.println(load.run(duration));
    }

    private double run(Duration duration) throws IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(16 * 1024));
            idle.add(channel);
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < duration.toNanos()) {
            sendWhatIsDue((System.nanoTime() - start) / 1e9);
            selector.select(this::receive, rate == 0 ? 100 : 1);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        return answers / seconds;
    }

    private void sendWhatIsDue(double seconds) throws IOException {
        while (!idle.isEmpty() && (rate == 0 || sent < rate * seconds)) {
            send(idle.remove());
            sent++;
        }
    }

    private void receive(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            ByteBuffer received = (ByteBuffer) key.attachment();
            if (channel.read(received) < 0) {
                throw new IOException("The server closed a connection");
            }
            if (isWhole(received)) {
                received.clear();
                answers++;
                if (rate == 0) {
                    send(channel);
                } else {
                    idle.add(channel);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when head and body are there; the body's length is always given. */
    private static boolean isWhole(ByteBuffer received) throws IOException {
        String answer = new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
        int headEnd = answer.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return false;
        }
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException("The server answered " + answer.substring(0, headEnd));
        }
        String head = answer.substring(0, headEnd).toLowerCase(Locale.ROOT);
        int length = head.indexOf("content-length:") + "content-length:".length();
        int lineEnd = head.indexOf('\r', length);
        String digits = (lineEnd < 0 ? head.substring(length) : head.substring(length, lineEnd)).strip();
        return answer.length() >= headEnd + 4 + Integer.parseInt(digits);
    }

    private void send(SocketChannel channel) throws IOException {
        ByteBuffer request = forms.next();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }
}
