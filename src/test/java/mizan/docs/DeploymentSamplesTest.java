package mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The samples in config/deploy, read by the programs that they are for; where one is not installed here, its sample is not tried. */
class DeploymentSamplesTest {

    private static final Path SAMPLES = Path.of("config/deploy").toAbsolutePath();

    private static final Pattern METRIC = Pattern.compile("\\b((?:mizan|http_server)_[a-z_]+)");

    @TempDir
    Path folder;

    @Test
    void nginx_readsItsSample() throws Exception {
        Path nginx = installed("/usr/sbin/nginx");
        Path whole = Files.writeString(folder.resolve("nginx.conf"), """
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log off;
                    include %2$s/nginx.conf;
                }
                """.formatted(folder, SAMPLES));

        assertThat(said(nginx.toString(), "-t", "-p", folder.toString(), "-c", whole.toString()))
                .contains("test is successful");
    }

    @Test
    void apache_readsItsSample() throws Exception {
        Path apache = installed("/usr/sbin/apache2");
        Path whole = Files.writeString(folder.resolve("apache.conf"), """
                ServerRoot %1$s
                ServerName localhost
                PidFile %1$s/apache.pid
                ErrorLog %1$s/error.log
                LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
                LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
                LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
                LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
                LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
                Listen 127.0.0.1:8081
                Include %2$s/apache.conf
                """.formatted(folder, SAMPLES));

        assertThat(said(apache.toString(), "-t", "-f", whole.toString())).contains("Syntax OK");
    }

    @Test
    void systemd_readsItsSample() throws Exception {
        Path systemd = installed("/usr/bin/systemd-analyze");

        assertThat(said(
                                systemd.toString(),
                                "verify",
                                "--man=no",
                                SAMPLES.resolve("mizan.service").toString())
                        .lines()
                        .filter(line -> line.contains("mizan.service")))
                .isEmpty();
    }

    @Test
    void compose_isYamlWithBothServices() throws IOException {
        Map<String, Map<String, Object>> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(SAMPLES.resolve("compose.yaml")));

        assertThat(compose.get("services")).containsOnlyKeys("redis", "mizan");
        assertThat(compose.get("services").get("mizan").toString()).contains("redis://redis:6379");
    }

    @Test
    void prometheus_readsItsSampleAndTheAlerts() throws Exception {
        Path promtool = installed("/usr/bin/promtool");
        for (String sample : List.of("prometheus.yml", "mizan-alerts.yml")) {
            Files.copy(SAMPLES.resolve(sample), folder.resolve(sample));
        }
        Files.createFile(folder.resolve("mizan-password"));

        assertThat(said(
                        promtool.toString(),
                        "check",
                        "config",
                        folder.resolve("prometheus.yml").toString()))
                .contains("is valid prometheus config", "SUCCESS: 19 rules found");
    }

    /** Names that nobody would notice to be misspelt: an alert on a metric that there is not never rises. */
    @Test
    void alertsAndDashboard_askForDocumentedMetrics() throws IOException {
        String documented = Files.readString(Path.of("docs/operator.md"));
        JsonNode dashboard = new ObjectMapper()
                .readTree(SAMPLES.resolve("grafana-dashboard.json").toFile());
        List<String> queries = new ArrayList<>(dashboard.findValuesAsText("expr"));
        queries.addAll(MarkdownPage.found(
                Pattern.compile("(?m)^ +expr: (.*)$"), Files.readString(SAMPLES.resolve("mizan-alerts.yml"))));

        assertThat(queries).hasSizeGreaterThan(20);
        queries.stream()
                .flatMap(query -> MarkdownPage.found(METRIC, query).stream())
                .forEach(metric -> assertThat(documented).contains("`" + metric.replace("_bucket", "")));
    }

    @Test
    void eachAlert_isInTheTable_withWhatToDo() throws IOException {
        List<String> alerts = MarkdownPage.found(
                Pattern.compile("(?m)^ +- alert: (.*)$"), Files.readString(SAMPLES.resolve("mizan-alerts.yml")));
        String documented = Files.readString(Path.of("docs/operator.md"));

        assertThat(MarkdownPage.found(Pattern.compile("`(Mizan[A-Z]\\w+)`"), documented))
                .containsExactlyInAnyOrderElementsOf(alerts);
    }

    /** What the page shows is what was tried. */
    @Test
    void page_showsTheSamples() throws IOException {
        String page = Files.readString(Path.of("docs/k2.md"));

        for (String sample : List.of("nginx.conf", "mizan.service")) {
            assertThat(page).as(sample).contains(Files.readString(SAMPLES.resolve(sample)));
        }
        assertThat(page).contains("config/deploy/apache.conf", "config/deploy/compose.yaml");
    }

    private static Path installed(String program) {
        Path path = Path.of(program);
        assumeTrue(Files.isExecutable(path), program + " is not installed");
        return path;
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
