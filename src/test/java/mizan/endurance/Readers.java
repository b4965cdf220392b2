package mizan.endurance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
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
    private final Supplier<Sending> sendings;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final LongAdder sent = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder notReached = new LongAdder();
    private final LongAdder cutOff = new LongAdder();
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private final AtomicLong nextNanos = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long pauseNanos;
    private volatile boolean isOver;
    private volatile boolean givesUp;

    /** What a reader sends: a text whose last word is its own, from a network address. */
    record Sending(String text, String address) {

        /** A dozen ordinary words, others each time, so that no comment is like another and all are a campaign. */
        static Sending ordinary() {
            String words = ThreadLocalRandom.current()
                    .ints(12, 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            return new Sending(words + " " + Distinct.word(), Distinct.address());
        }

        String word() {
            return KeptComments.lastWord(text);
        }
    }

    /** Readers who send what {@code sendings} gives to {@code comments}. */
    Readers(URI comments, Supplier<Sending> sendings) {
        this.comments = comments;
        this.sendings = sendings;
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

    /** As {@link #end}, but what is refused from now on is given up. */
    void endAtOnce() {
        givesUp = true;
        end();
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

    /** Requests, those that were answered with an error of either kind, and those without an answer. */
    String counts() {
        return "%d requests, %d answered with 4xx, %d with 5xx, %d found nobody, %d were cut off"
                .formatted(sent.sum(), refused.sum(), failed.sum(), notReached.sum(), cutOff.sum());
    }

    /** How many requests were refused, that is answered with 4xx. */
    long refused() {
        return refused.sum();
    }

    /** For how long the slowest request waited for its answer, or for its end without one. */
    Duration longest() {
        return percentile(1);
    }

    /** The wait that {@code share} of the requests did not exceed, from 0 to 1. */
    Duration percentile(double share) {
        List<Long> sorted = waits.stream().sorted().toList();
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.isEmpty() ? Duration.ZERO : Duration.ofNanos(sorted.get(Math.max(0, place)));
    }

    /** From now on only later requests count for {@link #percentile}. */
    void forgetWaits() {
        waits.clear();
    }

    private void send() {
        while (!isOver) {
            long at = nextNanos.getAndAdd(pauseNanos);
            long wait = at - System.nanoTime();
            if (wait > 0 && pauseNanos > 0) {
                sleep(Duration.ofNanos(wait));
            }
            Sending sending = sendings.get();
            HttpRequest request = request(comments, sending);
            boolean isSaved = isAcknowledged(request);
            while (!isSaved && !givesUp) {
                sleep(PATIENCE);
                isSaved = isAcknowledged(request);
            }
            if (isSaved) {
                acknowledged.add(sending.word());
            }
        }
    }

    /** The request that sends it to {@code comments}, from a reader of its own. */
    static HttpRequest request(URI comments, Sending sending) {
        String name = Distinct.syllables();
        String body = """
                {"site": "demo", "article": "1", "name": "%s", "email": "%s@example.com",
                 "text": "%s"}
                """.formatted(name, name, sending.text());
        return HttpRequest.newBuilder(comments)
                .timeout(FOR_EVER)
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", sending.address())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private boolean isAcknowledged(HttpRequest request) {
        long start = System.nanoTime();
        sent.increment();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 400) {
                (status >= 500 ? failed : refused).increment();
                return false;
            }
            return true;
        } catch (ConnectException e) {
            notReached.increment();
            return false;
        } catch (IOException e) {
            cutOff.increment();
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waits.add(System.nanoTime() - start);
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
