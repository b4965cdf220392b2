package mizan.cli;

import java.io.PrintWriter;
import java.util.Map;
import mizan.testsupport.RealRedis;
import picocli.CommandLine;

/** Runs import and export of the site {@code akhbar} in the Redis of the tests, for those outside this package. */
public final class ArchiveRuns {

    private ArchiveRuns() {}

    /** Runs a command and answers with its exit code. */
    public static int run(PrintWriter printed, String... arguments) {
        CommandLine line = Main.commandLine().setOut(printed).setErr(printed);
        Map<String, String> settings = Map.of(
                "quarkus.redis.hosts",
                RealRedis.address().toString(),
                "mizan.sites.akhbar.origins",
                "https://a.example");
        ((ExportCommand) line.getSubcommands().get("export").getCommand()).settings = settings;
        Map<String, CommandLine> sources = line.getSubcommands().get("import").getSubcommands();
        ((ImportK2Command) sources.get("k2").getCommand()).settings = settings;
        return line.execute(arguments);
    }
}
