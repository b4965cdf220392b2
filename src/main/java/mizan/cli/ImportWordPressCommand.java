package mizan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import mizan.archive.imports.Unpublished;
import mizan.archive.wordpress.WordPressSource;
import mizan.comment.SiteId;
import mizan.file.FileProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in the comments of WordPress. */
@Command(
        name = "wordpress",
        mixinStandardHelpOptions = true,
        description =
                "Brings in the comments of WordPress, out of the file that Tools, Export writes (WXR). The number of a post is"
                        + " the id of its article.")
final class ImportWordPressCommand implements Callable<Integer> {

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Parameters(paramLabel = "FILE.xml", description = "The file, in UTF-8; it may be compressed with gzip.")
    Path file;

    @Option(
            names = "--unpublished",
            paramLabel = "STATE",
            defaultValue = "SKIP",
            description =
                    "What comments become that WordPress does not show: rejected; held, where they are pending, and rejected"
                            + " where they are spam or in the trash; skip to leave them out. Default skip.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    Unpublished unpublished;

    @Mixin
    final ImportOptions options = new ImportOptions();

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    @Override
    public Integer call() throws IOException {
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        SiteId site = options.needSite(spec, service);
        FileProblem.checkReadable(file);
        return new ImportRun(spec, options, service)
                .run((connection, hash) -> new WordPressSource(file, site, unpublished), source -> {
                    // Its report says it all.
                });
    }
}
