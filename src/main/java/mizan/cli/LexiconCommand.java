package mizan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mizan.file.FileProblem;
import mizan.signal.lexicon.InvalidLexiconException;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconCollisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an editor does with lexicons. */
@Command(
        name = "lexicon",
        mixinStandardHelpOptions = true,
        description = "Looks after lexicons.",
        subcommands = LexiconCommand.Check.class)
final class LexiconCommand {

    /** Says what is wrong with lexicons, and which ordinary words their entries hit. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads lexicons as the service does and lists the ordinary words that their entries hit.")
    static final class Check implements Callable<Integer> {

        @Parameters(
                paramLabel = "PATH",
                arity = "0..1",
                description = "A lexicon file or a folder of them; the service's own where none is named.")
        @Nullable
        Path path;

        @Option(
                names = "--words",
                paramLabel = "N",
                defaultValue = "8",
                description = "How many words to print for an entry; default ${DEFAULT-VALUE}.")
        int most;

        @SuppressWarnings("NullAway.Init") // Set by picocli.
        @Spec
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            if (most < 0) {
                throw new ParameterException(
                        spec.commandLine(), "--words: a number of 0 or more is wanted, not " + most);
            }
            PrintWriter out = spec.commandLine().getOut();
            try {
                Lexicon lexicon = read(path == null ? Home.lexicons() : path);
                print(lexicon, LexiconCollisions.of(lexicon), out);
                return 0;
            } catch (InvalidLexiconException e) {
                out.println(e.getMessage());
                return 1;
            } finally {
                out.flush();
            }
        }

        private static Lexicon read(Path path) throws IOException {
            if (Files.isDirectory(path)) {
                return Lexicon.read(path);
            }
            FileProblem.checkReadable(path);
            return Lexicon.read(path);
        }

        private void print(Lexicon lexicon, LexiconCollisions collisions, PrintWriter out) {
            out.printf(
                    "%d entries, none with a mistake; %d hit ordinary words:%n",
                    lexicon.entries().size(), collisions.words().size());
            collisions
                    .words()
                    .forEach((entry, words) -> out.printf(
                            "  %s (%s): %s%s%n",
                            entry.form(),
                            entry.category().code(),
                            String.join("، ", words.subList(0, Math.min(most, words.size()))),
                            words.size() > most ? " … " + words.size() : ""));
        }
    }
}
