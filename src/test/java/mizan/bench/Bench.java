package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.redis.client.Redis;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.queue.redis.RedisFill;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./mizan bench}: ratios on this machine, interleaved, with their spread. Absolute times depend on the machine; how
 * much dearer one thing is than another does not so much.
 */
@QuarkusTest
@TestProfile(Bench.Unlimited.class)
@Tag("bench")
class Bench {

    private static final int ROUNDS = 5;
    private static final int ROUND_MILLIS = 4_000;

    /** Warm is what has not become faster than this by the next round, or has been warmed for two minutes. */
    private static final double STILL_FASTER = 1.05;

    private static final int MAX_WARM_UPS = 15;

    /** Held here, because the log manager forgets the levels of loggers that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("mizan");

    /** Of this class and of those that run beside it. */
    static final List<Ratio> RATIOS = new ArrayList<>();

    private static final Duration SEARCH = Duration.ofMinutes(1);
    private static final int COSTLIEST = 5;

    /** Each run begins elsewhere; what it finds costly is kept in {@code worstcase/patterns.txt}. */
    private static final long SEARCH_SEED = System.nanoTime();

    private static final int PAGES_WARM_UP = 500;
    private static final int PAGES = 300;

    /** The account of the tests. */
    private static final String MODERATOR = "Basic "
            + Base64.getEncoder().encodeToString("moderator:moderator-in-tests-1".getBytes(StandardCharsets.UTF_8));

    @TestHTTPResource
    URI server;

    @Inject
    Redis redis;

    /** One sender of a load is one network address to the limits, and it sends more than any reader. */
    public static final class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mizan.limits.per-address", "1000000",
                    "mizan.limits.per-network", "100000000",
                    "mizan.limits.per-site", "100000000",
                    "quarkus.http.auth.permission.bench.paths", "/bench/*",
                    "quarkus.http.auth.permission.bench.policy", "permit",
                    "mizan.sites.thousand.origins", "https://thousand.example",
                    "mizan.sites.million.origins", "https://million.example");
        }
    }

    /** The tests have a line in the log for each comment, which the service does not write. */
    @BeforeEach
    void logAsTheServiceDoes() {
        QUIET.setLevel(Level.WARNING);
    }

    @Test
    void postVersusBareXadd() throws Exception {
        LoadProcess load = new LoadProcess(server);
        warmUp(load);
        Ratio ratio = new Ratio("post_vs_bare");
        for (int round = 1; round <= ROUNDS; round++) {
            double bare = load.run("/bench/bare", ROUND_MILLIS, round);
            double post = load.run("/index.php", ROUND_MILLIS, round);
            System.out.printf("round %d: bare %,.0f/s, post %,.0f/s%n", round, bare, post);
            ratio.add(post / bare);
        }
        RATIOS.add(ratio);
        assertThat(ratio.median()).isPositive();
    }

    /** Both in turn, for what the compiler makes of one depends on what it has seen of the other. */
    private static void warmUp(LoadProcess load) throws IOException, InterruptedException {
        double fastest = 0;
        boolean isFaster = true;
        for (int i = 0; i < MAX_WARM_UPS && isFaster; i++) {
            load.run("/bench/bare", ROUND_MILLIS, -i);
            double post = load.run("/index.php", ROUND_MILLIS, -i);
            isFaster = post > fastest * STILL_FASTER;
            fastest = Math.max(fastest, post);
        }
    }

    @Test
    void moderateAndMatchVersusStockAnalyzer() throws RunnerException {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        for (int round = 1; round <= 3; round++) {
            Map<String, Double> micros = new Runner(new OptionsBuilder()
                            .include(ModerateBenchmark.class.getName())
                            .include(MatchBenchmark.class.getName())
                            .include(ModelBenchmark.class.getName())
                            .forks(1)
                            .warmupIterations(4)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(4)
                            .measurementTime(TimeValue.seconds(1))
                            .build())
                    .run().stream().collect(Collectors.toMap(Bench::name, Bench::median));
            double analyzer = micros.remove("analyzer");
            micros.forEach((name, median) ->
                    ratios.computeIfAbsent(name + "_vs_analyzer", Ratio::new).add(median / analyzer));
        }
        RATIOS.addAll(ratios.values());
        assertThat(ratios).hasSize(6);
    }

    /** Over many comments, not one: what a verdict costs differs much between them. */
    @Test
    void verdictVersusStockAnalyzer() {
        for (VerdictCost set : VerdictCost.sets()) {
            Ratio ratio = set.measure();
            RATIOS.add(ratio);
            assertThat(ratio.median()).isPositive();
        }
    }

    /** What a search finds costliest within a minute for each length, against ordinary comments of that length. */
    @ParameterizedTest
    @ValueSource(ints = {80, 300, 1_000, 5_000})
    void worstCaseTextVersusOrdinary(int length) {
        Ratio ratio = new Ratio("worst_case_text_" + length);
        TextCost cost = new TextCost(length);
        WorstCaseSearch search = new WorstCaseSearch(cost, SEARCH_SEED + length, WorstCaseTexts.known());
        List<WorstCaseSearch.Found> found = search.run(SEARCH, COSTLIEST);
        System.out.printf("%d characters: an ordinary text costs %.0f microseconds%n", length, cost.ofOrdinary() / 1e3);
        found.forEach(one -> System.out.printf("%.2f times: %s%n", one.ratio(), one.pattern()));
        ratio.add(found.getFirst().ratio());
        RATIOS.add(ratio);
        assertThat(ratio.median()).isPositive();
    }

    /** The queue page as a moderator asks for it: the first by priority, and one in the middle. */
    @Test
    void queuePageWithAMillionVersusAThousand() throws Exception {
        RedisMiddle middle = new RedisMiddle(redis);
        middle.keepNothingOnDisk();
        fill("thousand", 1_000);
        fill("million", 1_000_000);
        List<URI> few = pages("thousand", middle);
        List<URI> many = pages("million", middle);
        ask(few, many, PAGES_WARM_UP);
        Ratio ratio = new Ratio("queue_page_1m_vs_1k");
        for (int round = 1; round <= ROUNDS; round++) {
            double[] medians = ask(few, many, PAGES);
            System.out.printf("round %d: of 1,000 %.2f ms, of 1,000,000 %.2f ms%n", round, medians[0], medians[1]);
            ratio.add(medians[1] / medians[0]);
        }
        RATIOS.add(ratio);
        assertThat(ratio.median()).isPositive();
    }

    private void fill(String site, int comments) {
        long start = System.nanoTime();
        new RedisFill(redis.getDelegate()).held(new SiteId(site), comments);
        System.out.printf("filled %s in %.1f s%n", site, (System.nanoTime() - start) / 1e9);
    }

    private List<URI> pages(String site, RedisMiddle middle) {
        URI first = server.resolve("/api/review/comments?sort=priority&limit=20&site=" + site);
        return List.of(first, URI.create(first + "&cursor=" + middle.cursor(site)));
    }

    /** Milliseconds: the medians of both lists of pages, asked for in turn. */
    private static double[] ask(List<URI> few, List<URI> many, int times) throws IOException, InterruptedException {
        double[] ofFew = new double[times];
        double[] ofMany = new double[times];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < times; i++) {
                ofFew[i] = ask(client, few.get(i % few.size()));
                ofMany[i] = ask(client, many.get(i % many.size()));
            }
        }
        return new double[] {median(ofFew), median(ofMany)};
    }

    private static double ask(HttpClient client, URI page) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(page).header("Authorization", MODERATOR).build();
        long start = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"next\"");
        return millis;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @AfterAll
    static void report() throws IOException {
        RATIOS.forEach(System.out::println);
        String file = System.getProperty("bench.json", "");
        if (!file.isEmpty()) {
            String members = RATIOS.stream().map(Ratio::json).collect(Collectors.joining(","));
            Files.writeString(Path.of(file), "{" + members + "}\n");
        }
    }

    /** The method, with the number of terms where it has one. */
    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String terms = result.getParams().getParam("terms");
        return benchmark.substring(benchmark.lastIndexOf('.') + 1) + (terms == null ? "" : "_" + terms);
    }

    /** Microseconds; the median, because what else the machine does must not count. */
    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }
}
