package mizan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    private static final int WARM_UP_MILLIS = 8_000;
    private static final int ROUND_MILLIS = 4_000;

    private static final List<Ratio> RATIOS = new ArrayList<>();

    @TestHTTPResource
    URI server;

    /** One sender of a load is one network address to the limits, and it sends more than any reader. */
    public static final class Unlimited implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "mizan.limits.per-address", "1000000",
                    "mizan.limits.per-site", "100000000",
                    "quarkus.log.category.\"mizan\".level", "WARN",
                    "quarkus.http.auth.permission.bench.paths", "/bench/*",
                    "quarkus.http.auth.permission.bench.policy", "permit");
        }
    }

    @Test
    void postVersusBareXadd() throws Exception {
        load("/index.php", WARM_UP_MILLIS, 0);
        load("/bench/bare", WARM_UP_MILLIS, 0);
        Ratio ratio = new Ratio("post_vs_bare");
        for (int round = 1; round <= ROUNDS; round++) {
            double bare = load("/bench/bare", ROUND_MILLIS, round);
            double post = load("/index.php", ROUND_MILLIS, round);
            System.out.printf("round %d: bare %,.0f/s, post %,.0f/s%n", round, bare, post);
            ratio.add(post / bare);
        }
        RATIOS.add(ratio);
        assertThat(ratio.median()).isPositive();
    }

    @Test
    void moderateAndMatchVersusStockAnalyzer() throws RunnerException {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        for (int round = 1; round <= 3; round++) {
            Map<String, Double> micros = new Runner(new OptionsBuilder()
                            .include(ModerateBenchmark.class.getName())
                            .include(MatchBenchmark.class.getName())
                            .forks(1)
                            .warmupIterations(4).warmupTime(TimeValue.seconds(1))
                            .measurementIterations(4).measurementTime(TimeValue.seconds(1))
                            .build())
                    .run().stream()
                    .collect(Collectors.toMap(Bench::name, Bench::median));
            double analyzer = micros.remove("analyzer");
            micros.forEach((name, median) -> ratios.computeIfAbsent(name + "_vs_analyzer", Ratio::new).add(median / analyzer));
        }
        RATIOS.addAll(ratios.values());
        assertThat(ratios).hasSize(4);
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

    /** Requests a second; the load comes from a process of its own. */
    private double load(String path, int millis, int seed) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", "target/test-classes",
                        LoadGenerator.class.getName(),
                        String.valueOf(server.getPort()), path, String.valueOf(millis), String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(load.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(load.waitFor()).as("The load on " + path).isZero();
        return Double.parseDouble(printed);
    }
}
