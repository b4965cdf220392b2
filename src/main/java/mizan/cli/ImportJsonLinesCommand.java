package mizan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import mizan.archive.jsonl.JsonLinesSource;
import mizan.audit.RedisAuditLog;
import mizan.comment.SiteId;
import mizan.file.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in what {@code ./mizan export} wrote. */
@Command(
        name = "jsonl",
        mixinStandardHelpOptions = true,
        description =
                "Brings in what export wrote, or another program by its example: a JSON object on each line, with id, state"
                        + " (approved, held or rejected), article, text and submitted_at, and what else is known.")
final class ImportJsonLinesCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Parameters(paramLabel = "FILE", description = "The file, in UTF-8; it may be compressed with gzip.")
    Path file;

    @Mixin
    final ImportOptions options = new ImportOptions();

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    @Override
    public Integer call() throws IOException {
        FileProblem.checkReadable(file);
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        @Nullable SiteId site = options.site(spec, service);
        return new ImportRun(spec, options, service)
                .run(
                        (connection, hash) -> new JsonLinesSource(
                                file,
                                site,
                                hash,
                                options.dryRun || site != null ? null : new RedisAuditLog(connection)),
                        this::printAudit);
    }

    private void printAudit(JsonLinesSource source) {
        if (source.audited() + source.notAudited() > 0) {
            spec.commandLine()
                    .getOut()
                    .println("Audit log: " + source.audited() + " entries taken over, " + source.notAudited()
                            + " left out; a log that has entries already takes only newer ones");
        }
    }
}
