package mizan.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up, on threads of its own: a resolver that does not answer holds a thread for as long as the operating system
 * has patience, and neither an event loop nor a virtual thread's carrier may wait for that. A name is looked up once at a
 * time, so that one dead name never holds more than one thread.
 */
public final class HostLookup implements AutoCloseable {

    /** More than there can be webhooks, and pages being fetched. */
    private static final int MAX_THREADS = 64;

    /** Asks the operating system, or a test. */
    public interface Resolver {

        /** All addresses of {@code host}. Blocks. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final Map<String, CompletableFuture<InetAddress[]>> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MAX_THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("host-names-", 0).factory());

    public HostLookup(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The addresses of {@code host}, never none; fails where it has none or too many other names are being looked up. */
    public CompletableFuture<InetAddress[]> addresses(String host) {
        CompletableFuture<InetAddress[]> lookup = new CompletableFuture<>();
        CompletableFuture<InetAddress[]> earlier = running.putIfAbsent(host, lookup);
        if (earlier != null) {
            return earlier.copy();
        }
        try {
            threads.execute(() -> resolve(host, lookup));
        } catch (RejectedExecutionException e) {
            running.remove(host, lookup);
            lookup.completeExceptionally(new TimeoutException("Too many names are being looked up"));
        }
        return lookup.copy();
    }

    private void resolve(String host, CompletableFuture<InetAddress[]> lookup) {
        try {
            InetAddress[] found = resolver.resolve(host);
            running.remove(host, lookup);
            lookup.complete(found);
        } catch (UnknownHostException | RuntimeException e) {
            running.remove(host, lookup);
            lookup.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
