package mizan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import mizan.deliver.JsonLinesFile;
import mizan.deliver.JsonLinesPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Appends approved comments to a file. */
@Command(
        name = "jsonl",
        mixinStandardHelpOptions = true,
        description =
                "Appends every entry of the approved stream to a file, one JSON object a line. A line is on the disk before its"
                        + " entry is acknowledged, and comes once whatever is killed.")
final class DeliverJsonLinesCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Parameters(paramLabel = "FILE", description = "The file; made where there is none. One worker writes to it.")
    Path file;

    @Mixin
    final DeliverOptions options = new DeliverOptions();

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    @Override
    public Integer call() {
        DeliverRun run = new DeliverRun(spec, options, "jsonl", ServiceSettings.of(Home.folder(), settings));
        String group = options.group == null ? "jsonl-" + file.getFileName() : options.group;
        // One worker with one name: it takes up its own entries in their order.
        return run.deliver(
                () -> options.dryRun ? new JsonLinesPreview() : new JsonLinesFile(file),
                group,
                "jsonl",
                Duration.ZERO,
                (destination, connection, out) -> {
                    // A file has nobody who changes it.
                });
    }
}
