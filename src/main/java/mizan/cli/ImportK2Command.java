package mizan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.Unpublished;
import mizan.archive.k2.K2DatabaseSource;
import mizan.archive.k2.K2FileSource;
import mizan.comment.SiteId;
import mizan.deliver.DestinationException;
import mizan.deliver.cms.Database;
import mizan.deliver.cms.K2;
import mizan.deliver.cms.K2Archive;
import mizan.deliver.cms.K2MappingFile;
import mizan.file.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in the comments of K2. */
@Command(
        name = "k2",
        mixinStandardHelpOptions = true,
        description = "Brings in the comments of K2: straight from Joomla's database, whose password is read from"
                + " MIZAN_DELIVER_PASSWORD, or from a file of the table #__k2_comments with the names of its columns in"
                + " the first line (tabs as mariadb --batch writes them, or commas).")
final class ImportK2Command implements Callable<Integer> {

    @Nullable
    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "The file, in UTF-8; it may be compressed with gzip. Not with --jdbc.")
    Path file;

    @Nullable
    @Option(
            names = "--jdbc",
            paramLabel = "URL",
            description = "Joomla's database, such as jdbc:mariadb://localhost/joomla.")
    String jdbc;

    @Nullable
    @Option(names = "--user", paramLabel = "NAME", description = "The account at the database.")
    String user;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = "jos_",
            description = "What the names of Joomla's tables begin with; default ${DEFAULT-VALUE}.")
    String prefix;

    @Option(
            names = "--unpublished",
            paramLabel = "STATE",
            defaultValue = "SKIP",
            description =
                    "What comments become that K2 does not show: rejected where your staff hid them, held where nobody has"
                            + " looked at them yet, skip to leave them out. Default skip: K2 does not say which they are.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    Unpublished unpublished;

    @Nullable
    @Option(
            names = "--mapping",
            paramLabel = "SQL",
            description =
                    "With a FILE: where to write the statements that tell deliver k2 which comment is in which row; FILE"
                            + " with .mapping.sql behind it where none is named.")
    Path mapping;

    @Mixin
    final ImportOptions options = new ImportOptions();

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    Map<String, String> environment = System.getenv();

    @Override
    public Integer call() throws IOException {
        if ((file == null) == (jdbc == null)) {
            throw new ParameterException(spec.commandLine(), "a FILE or --jdbc is wanted, and not both");
        }
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        SiteId site = options.needSite(spec, service);
        K2 k2 = K2Arguments.k2(spec, prefix, false);
        ImportRun run = new ImportRun(spec, options, service);
        Path dump = file;
        if (dump != null) {
            FileProblem.checkReadable(dump);
            Path statements = mapping == null ? dump.resolveSibling(dump.getFileName() + ".mapping.sql") : mapping;
            return run.run((connection, hash) -> open(dump, site, k2, statements), source -> {
                if (!options.dryRun) {
                    say("Which comment is in which row stands in " + statements
                            + ": run it in Joomla's database before deliver k2.");
                }
            });
        }
        String password = password();
        return run.<CommentSource>run((connection, hash) -> open(password, k2, site), source -> {});
    }

    private K2FileSource open(Path table, SiteId site, K2 k2, Path statements) throws IOException {
        // First, so that nothing is written where there is no such file.
        new K2FileSource(table, site, unpublished, null).close();
        return new K2FileSource(table, site, unpublished, options.dryRun ? null : new K2MappingFile(statements, k2));
    }

    private K2DatabaseSource open(String password, K2 k2, SiteId site) {
        Database database = new Database(String.valueOf(jdbc), String.valueOf(user), password);
        try {
            return new K2DatabaseSource(new K2Archive(k2, database, options.dryRun), site, unpublished);
        } catch (DestinationException e) {
            database.close();
            throw e;
        }
    }

    private String password() {
        K2Arguments.checkAddress(spec, jdbc);
        if (user == null) {
            throw new ParameterException(spec.commandLine(), "--jdbc needs --user");
        }
        return K2Arguments.secret(spec, environment, K2Arguments.PASSWORD);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
