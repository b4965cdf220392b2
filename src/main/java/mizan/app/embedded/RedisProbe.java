package mizan.app.embedded;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to a Redis on this machine, for the few words that are needed before there is a client. */
final class RedisProbe implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 2000;

    private final Socket socket;
    private final InputStream in;

    /** Connects and shows the password; refused where the server has another one, or none. */
    RedisProbe(int port, String password) throws IOException {
        socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
            String answer = ask("AUTH " + password);
            if (!answer.equals("+OK")) {
                throw new IOException("The server does not take the password: " + answer);
            }
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Sends a command of words without spaces; the answer is its last line, an error one begins with {@code -}. */
    String ask(String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private String answer() throws IOException {
        String line = line();
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '*' -> last(size(line));
            case '$' -> bulk(size(line));
            default -> line;
        };
    }

    private static int size(String line) throws IOException {
        try {
            return Integer.parseInt(line.substring(1));
        } catch (NumberFormatException e) {
            throw new IOException("This is not a Redis", e);
        }
    }

    private String last(int count) throws IOException {
        String last = "";
        for (int i = 0; i < count; i++) {
            last = answer();
        }
        return last;
    }

    private String bulk(int length) throws IOException {
        byte[] bytes = in.readNBytes(Math.max(0, length));
        line();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Redis ended the conversation");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
