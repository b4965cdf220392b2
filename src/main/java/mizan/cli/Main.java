package mizan.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import mizan.file.FileProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./mizan evaluate}, {@code ./mizan deliver}: what works without the service or beside it. */
@Command(
        name = "mizan",
        description = "Weighs readers' comments for Arabic news sites.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            ScoreCommand.class,
            LexiconCommand.class,
            DeliverCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            PersonCommand.class,
            CheckCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main {

    private Main() {}

    /** Exits with 0 when all went well, 1 when something is wrong with the files, 2 when it is with the arguments. */
    public static void main(String[] arguments) {
        // Before anything logs: the libraries of the service expect it.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, line, result) -> {
                    line.getErr().println("mizan: " + FileProblem.message(exception));
                    return line.getCommandSpec().exitCodeOnExecutionException();
                });
    }
}
