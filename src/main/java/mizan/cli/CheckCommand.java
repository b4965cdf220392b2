package mizan.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import mizan.archive.check.CheckReport;
import mizan.archive.check.RedisStoreCheck;
import mizan.audit.RecordType;
import mizan.audit.RedisSettingsStore;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks everything that lies in Redis. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Goes through everything in the Redis of the service, read only, and says what is inconsistent, orphaned,"
                        + " unknown or without expiry. Exits with 1 where something is.")
final class CheckCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Option(names = "--json", description = "Print a JSON object for programs.")
    boolean json;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    @Override
    public Integer call() {
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        Clock clock = Clock.systemUTC();
        try (RedisClient client = service.open()) {
            RedisReviewQueue queue = new RedisReviewQueue(
                    client.connection(), service.retention(), service.streamLength(), service.repeatWindow(), clock);
            Set<String> added = new RedisSettingsStore(client.connection())
                    .all(RecordType.SITES)
                    .keySet();
            CheckReport report = new RedisStoreCheck(
                            client.connection(),
                            queue,
                            id -> added.contains(id) || service.hasSite(id),
                            service.retention(),
                            clock)
                    .run();
            if (json) {
                printJson(report);
            } else {
                printLines(report);
            }
            return report.isClean() ? 0 : 1;
        }
    }

    private void printLines(CheckReport report) {
        PrintWriter out = spec.commandLine().getOut();
        report.findings()
                .forEach(
                        finding -> out.println(finding.kind().code() + "  " + finding.key() + "  " + finding.detail()));
        report.notes().forEach(note -> out.println("note  " + note));
        out.println(report.keys() + " keys, " + report.comments() + " comments, " + report.foreign()
                + " keys of other programs; " + report.waiting() + " places in lists wait for the next sweep");
        new TreeMap<>(report.counts()).forEach((kind, number) -> out.println(number + " " + kind.code()));
        out.println(report.isClean() ? "Nothing is wrong." : "Of each kind the first hundred are named.");
        out.flush();
    }

    private void printJson(CheckReport report) {
        ObjectNode object = JSON.createObjectNode()
                .put("keys", report.keys())
                .put("comments", report.comments())
                .put("foreign", report.foreign())
                .put("waiting", report.waiting());
        ObjectNode counts = object.putObject("counts");
        new TreeMap<>(report.counts()).forEach((kind, number) -> counts.put(kind.code(), number));
        ArrayNode findings = object.putArray("findings");
        report.findings()
                .forEach(finding -> findings.addObject()
                        .put("kind", finding.kind().code())
                        .put("key", finding.key())
                        .put("detail", finding.detail()));
        ArrayNode notes = object.putArray("notes");
        report.notes().forEach(notes::add);
        try {
            spec.commandLine().getOut().println(JSON.writeValueAsString(object));
            spec.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
