package mizan.endurance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import mizan.signal.lexicon.OrdinaryWords;
import mizan.testsupport.Distinct;

/**
 * Readers who send comments at a steady rate. As a reader does, each sends his comment again where he was told that it
 * was not saved, or told nothing, until it is.
 */
final class Readers implements AutoCloseable {

    private static final int THREADS = 16;

    /** Before a reader sends again. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private static final Duration FOR_EVER = Duration.ofSeconds(60);

    private static final List<String> WORDS = OrdinaryWords.all();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI comments;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder broken = new LongAdder();
    private final LongAccumulator longestMillis = new LongAccumulator(Math::max, 0);
    private final AtomicLong nextNanos = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long pauseNanos;
    private volatile boolean isOver;

    Readers(URI comments) {
        this.comments = comments;
    }

    /** Begins to send {@code rate} comments a second, or as many as possible where that is 0. */
    void begin(double rate) {
        isOver = false;
        pauseNanos = rate == 0 ? 0 : (long) (1e9 / rate);
        nextNanos.set(System.nanoTime());
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().daemon().start(this::send));
        }
    }

    @Override
    public void close() {
        end();
    }

    /** No new comments; those under way are sent until they are acknowledged. */
    void end() {
        isOver = true;
        threads.forEach(Readers::join);
        threads.clear();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words by which each comment is known that was acknowledged. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    /** Requests, those that were answered with an error, and those without any answer. */
    String counts() {
        return "%d requests, %d answered with 5xx, %d without an answer"
                .formatted(sent.sum(), refused.sum(), broken.sum());
    }

    /** For how long the slowest request waited for its answer, or for its end without one. */
    Duration longest() {
        return Duration.ofMillis(longestMillis.get());
    }

    private void send() {
        while (!isOver) {
            long at = nextNanos.getAndAdd(pauseNanos);
            long wait = at - System.nanoTime();
            if (wait > 0 && pauseNanos > 0) {
                sleep(Duration.ofNanos(wait));
            }
            String word = Distinct.word();
            HttpRequest request = request(word);
            while (!isAcknowledged(request)) {
                sleep(PATIENCE);
            }
            acknowledged.add(word);
        }
    }

    private HttpRequest request(String word) {
        String name = Distinct.syllables();
        String body = """
                {"site": "demo", "article": "1", "name": "%s", "email": "%s@example.com",
                 "text": "%s %s"}
                """.formatted(name, name, ordinaryWords(), word);
        return HttpRequest.newBuilder(comments)
                .timeout(FOR_EVER)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", Distinct.address())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Another dozen each time, so that no comment is like another and all are a campaign. */
    private static String ordinaryWords() {
        return ThreadLocalRandom.current()
                .ints(12, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    private boolean isAcknowledged(HttpRequest request) {
        long start = System.nanoTime();
        sent.increment();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 500) {
                refused.increment();
                return false;
            }
            if (status != 200 && status != 201) {
                throw new IllegalStateException("A comment was answered with " + status);
            }
            return true;
        } catch (IOException e) {
            broken.increment();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            longestMillis.accumulate((System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
