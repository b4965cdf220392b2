package mizan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import mizan.archive.PrivateFile;
import mizan.archive.person.Erasure;
import mizan.archive.person.People;
import mizan.archive.person.PersonRecords;
import mizan.audit.RedisSettingsStore;
import mizan.digest.KeyedHash;
import mizan.queue.deletion.redis.RedisCommentDeletion;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisClient;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds, exports and erases what is kept of a reader. */
@Command(
        name = "person",
        mixinStandardHelpOptions = true,
        description = "Finds, exports or erases what is kept of a reader, in the Redis of the service.",
        synopsisSubcommandLabel = "find|export|erase")
final class PersonCommand {

    /** Who does it, for the audit log and the history of comments. */
    private static final String BY = "command";

    private static final String EMAIL = "The reader's e-mail address; upper and lower case are the same.";

    private static final String YES = "yes";

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    /** What somebody types. */
    Reader input = new InputStreamReader(System.in, StandardCharsets.UTF_8);

    @Command(name = "find", mixinStandardHelpOptions = true, description = "Says what is kept of a reader, and where.")
    int find(@Parameters(paramLabel = "EMAIL", description = EMAIL) String email) {
        return with(people -> {
            describe(people.find(email));
            return 0;
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes everything that is kept of a reader as JSON, to be given to them.")
    int export(
            @Parameters(paramLabel = "EMAIL", description = EMAIL) String email,
            @Option(
                            names = "--to",
                            paramLabel = "FILE",
                            description = "The file, which must not exist yet; standard output where none is named.")
                    @Nullable
                    Path file) {
        return with(people -> {
            if (file == null) {
                people.export(email, System.out, BY);
                System.out.println();
                return 0;
            }
            try (OutputStream out = PrivateFile.create(file)) {
                people.export(email, out, BY);
            }
            out().println("written to " + file);
            return 0;
        });
    }

    @Command(
            name = "erase",
            mixinStandardHelpOptions = true,
            description =
                    "Deletes everything that is kept of a reader, and has the site take their comments off its pages."
                            + " It cannot be undone.")
    int erase(
            @Parameters(paramLabel = "EMAIL", description = EMAIL) String email,
            @Option(names = "--yes", description = "Do not ask.") boolean yes) {
        return with(people -> {
            PersonRecords found = people.find(email);
            describe(found);
            if (!yes && !isMeant()) {
                out().println("Nothing was erased.");
                return 1;
            }
            return report(people.erase(email, BY));
        });
    }

    private boolean isMeant() throws IOException {
        out().println("All of it will be deleted, which cannot be undone. Type " + YES + " to go on:");
        out().flush();
        return YES.equals(String.valueOf(new BufferedReader(input).readLine()).strip());
    }

    private void describe(PersonRecords found) {
        PrintWriter out = out();
        out.println(found.comments().size() + " comments");
        found.comments().forEach(id -> out.println("  " + id));
        out.println(found.authors().size() + " records of an author");
        out.println(found.marks().size() + " marks for repetitions");
        out.println(found.activity().size() + " hours of counters");
        out.println(found.notes().size() + " notes about other comments that name the e-mail");
        if (!found.mentions().isEmpty()) {
            out.println(found.mentions().size()
                    + " comments of others name the e-mail; they are not erased, look at them at the desk:");
            found.mentions().forEach(id -> out.println("  " + id));
        }
        warn(found);
        out.flush();
    }

    private void warn(PersonRecords found) {
        if (found.unreadable() > 0) {
            out().println(found.unreadable()
                    + " comments cannot be read, so nobody knows whose they are; see ./mizan check");
        }
        if (found.unknown() > 0) {
            out().println(found.unknown()
                    + " keys are of no kind that Mizan knows and were not looked at; see ./mizan check");
        }
    }

    private int report(Erasure erased) {
        PrintWriter out = out();
        out.println("Erased: " + erased.comments() + " comments and what belongs to them.");
        if (erased.changed() > 0) {
            out.println(erased.changed() + " comments were being changed and are still there; run this again.");
        }
        out.println(
                switch (erased.file()) {
                    case DONE -> "Redis has written its append-only file anew; nothing of it is left there.";
                    case RUNNING -> "Redis is writing its append-only file anew, which takes longer than a minute.";
                    case NO_FILE -> "Redis keeps no append-only file.";
                    case REFUSED ->
                        "Redis does not let this account write the append-only file anew: run BGREWRITEAOF on every server.";
                });
        out.println("Backups, and replicas' files, hold it until they are made anew.");
        out.flush();
        return erased.isComplete() ? 0 : 1;
    }

    /** What is done with people. */
    @FunctionalInterface
    private interface Work {

        int with(People people) throws IOException;
    }

    private int with(Work work) {
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        try (RedisClient client = service.open()) {
            return work.with(people(service, client.connection()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new IllegalStateException("cannot be written: " + e.getMessage(), e);
        }
    }

    private static People people(ServiceSettings service, SharedRedisConnection connection) {
        Clock clock = Clock.systemUTC();
        return new People(
                connection,
                new RedisReviewQueue(
                        connection, service.retention(), service.streamLength(), service.repeatWindow(), clock),
                new RedisCommentDeletion(connection, service.retention(), service.streamLength(), clock),
                new RedisSettingsStore(connection),
                new KeyedHash(service.secret(connection)),
                clock);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
