package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.redis.RedisFill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What becomes slower when very much is stored; runs with {@code ./mizan bench}. */
@QuarkusTest
@TestProfile(Bench.Unlimited.class)
@Tag("bench")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredCommentsBench {

    private static final int ROUNDS = 5;
    private static final int ROUND_MILLIS = 4_000;
    private static final int WARM_UPS = 6;
    private static final int HELD = Integer.getInteger("bench.held", 200_000);
    private static final int PAGES_WARM_UP = 200;
    private static final int PAGES = 1_000;
    private static final int NARROWED_WARM_UP = 10;
    private static final int NARROWED = 20;
    private static final double AIM_MILLIS = 100;

    private static final Logger QUIET = Logger.getLogger("mizan");

    private static final String MODERATOR = "Basic "
            + Base64.getEncoder().encodeToString("moderator:moderator-in-tests-1".getBytes(StandardCharsets.UTF_8));

    @TestHTTPResource
    URI server;

    @Inject
    Redis redis;

    @BeforeEach
    void logAsTheServiceDoes() {
        QUIET.setLevel(Level.WARNING);
        new RedisMiddle(redis).keepNothingOnDisk();
    }

    /** The pages that a moderator opens: all by priority, by a reason, one article, the newest. */
    @Test
    @Order(1)
    void listWithManyHeld_besidePostsAtHalfLoad() throws Exception {
        LoadProcess load = new LoadProcess(server);
        double full = warmUp(load);
        new RedisFill(redis.getDelegate()).held(new SiteId("thousand"), HELD);
        List<URI> pages =
                List.of("sort=priority", "sort=priority&reason=LINK", "sort=priority&article=7", "sort=newest").stream()
                        .map(query -> server.resolve("/api/review/comments?limit=20&site=thousand&" + query))
                        .toList();
        Process posts = load.start("/index.php", 60_000, 99, "https://thousand.example", full / 2);
        List<Double> times = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < PAGES_WARM_UP + PAGES && posts.isAlive(); i++) {
                double millis = ask(client, pages.get(i % pages.size()));
                if (i >= PAGES_WARM_UP) {
                    times.add(millis);
                }
            }
        }
        posts.destroy();
        Collections.sort(times);
        double p99 = times.get((int) (times.size() * 0.99));
        System.out.printf(
                "of %,d held, beside %,.0f posts a second: %d pages, median %.1f ms, 99 in 100 within %.1f ms%n",
                HELD, full / 2, times.size(), times.get(times.size() / 2), p99);
        Ratio ratio = new Ratio("queue_page_200k_p99_vs_100ms");
        ratio.add(p99 / AIM_MILLIS);
        Bench.RATIOS.add(ratio);
        assertThat(times).hasSizeGreaterThan(PAGES / 4);
    }

    /** The same lists narrowed, of which Redis has some, and others must be read through; with the numbers beside all states. */
    @Test
    @Order(2)
    void narrowedListsWithManyHeld() throws Exception {
        SiteId site = new SiteId("thousand");
        new RedisFill(redis.getDelegate()).held(site, HELD);
        String one = new CommentId(site, "0".repeat(19) + "7").toString();
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String narrowing : List.of(
                    "author=" + one,
                    "author=nobody",
                    "script=latin",
                    "script=arabic",
                    "script=latin&reason=LINK&sort=newest",
                    "score=95",
                    "from=" + today,
                    "from=" + today + "&score=95",
                    "state=approved&script=latin",
                    "q=nothing")) {
                URI page = server.resolve("/review?site=thousand&" + narrowing);
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < NARROWED_WARM_UP + NARROWED; i++) {
                    double millis = ask(client, page);
                    if (i >= NARROWED_WARM_UP) {
                        times.add(millis);
                    }
                }
                Collections.sort(times);
                System.out.printf(
                        "of %,d held, the page with %s: median %.1f ms, longest %.1f ms%n",
                        HELD, narrowing, times.get(times.size() / 2), times.getLast());
                assertThat(times).hasSize(NARROWED);
            }
        }
    }

    @Test
    @Order(3)
    void postsWithAMillionStored_versusNone() throws Exception {
        LoadProcess load = new LoadProcess(server);
        warmUp(load);
        new RedisFill(redis.getDelegate()).held(new SiteId("million"), 1_000_000);
        Ratio ratio = new Ratio("post_1m_vs_none");
        for (int round = 1; round <= ROUNDS; round++) {
            double none = load.run("/index.php", ROUND_MILLIS, round);
            double many =
                    LoadProcess.rate(load.start("/index.php", ROUND_MILLIS, -round, "https://million.example", 0));
            System.out.printf(
                    "round %d: %,.0f/s to a site with none, %,.0f/s to one with 1,000,000%n", round, none, many);
            ratio.add(many / none);
        }
        Bench.RATIOS.add(ratio);
        assertThat(ratio.median()).isPositive();
    }

    private static double warmUp(LoadProcess load) throws IOException, InterruptedException {
        double rate = 0;
        for (int i = 0; i < WARM_UPS; i++) {
            rate = load.run("/index.php", ROUND_MILLIS, 1000 + i);
        }
        return rate;
    }

    private static double ask(HttpClient client, URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).header("Authorization", MODERATOR).build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(response.statusCode()).isEqualTo(200);
        return millis;
    }

    @AfterAll
    static void report() throws IOException {
        Bench.report();
    }
}
