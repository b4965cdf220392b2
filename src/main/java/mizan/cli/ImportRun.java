package mizan.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import mizan.archive.PrivateFile;
import mizan.archive.imports.Agreement;
import mizan.archive.imports.CommentImport;
import mizan.archive.imports.CommentSource;
import mizan.archive.imports.ImportReport;
import mizan.archive.imports.ImportSites;
import mizan.archive.imports.RefusedRow;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RedisSettingsStore;
import mizan.digest.KeyedHash;
import mizan.file.FileProblem;
import mizan.moderation.ModerationPipeline;
import mizan.queue.State;
import mizan.queue.archive.redis.RedisCommentImport;
import mizan.queue.redis.RedisReviewQueue;
import mizan.redis.RedisClient;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Runs an import from the options to the report. */
final class ImportRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BY = "command";

    private final CommandSpec spec;
    private final ImportOptions options;
    private final ServiceSettings service;

    ImportRun(CommandSpec spec, ImportOptions options, ServiceSettings service) {
        this.spec = spec;
        this.options = options;
        this.service = service;
    }

    /** Opens a source, once Redis is there and its layout is known. */
    @FunctionalInterface
    interface Opening<S extends CommentSource> {

        S open(SharedRedisConnection connection, KeyedHash hash) throws IOException;
    }

    /**
     * Brings in everything, and answers 0, or 1 where rows were refused.
     *
     * @param last says more about the source in the end
     */
    <S extends CommentSource> int run(Opening<S> opening, Consumer<S> last) {
        Clock clock = Clock.systemUTC();
        try (RedisClient client = service.open()) {
            SharedRedisConnection connection = client.connection();
            KeyedHash hash = new KeyedHash(service.secret(connection));
            RedisSettingsStore store = new RedisSettingsStore(connection);
            ModerationPipeline pipeline = SitePipelines.of(service, store);
            try (RefusedFile refused = new RefusedFile();
                    S source = opening.open(connection, hash)) {
                ImportProgress progress = new ImportProgress(spec.commandLine().getErr(), clock);
                CommentImport run = new CommentImport(
                        new RedisCommentImport(connection, service.retention()),
                        new RedisReviewQueue(
                                connection, service.retention(), service.streamLength(), service.repeatWindow(), clock),
                        pipeline,
                        hash,
                        new ImportSites(service::pages),
                        options.dryRun,
                        refused::add,
                        clock);
                ImportReport report = run.run(source, now -> progress.show(now.rows(), source.progress()));
                progress.end();
                if (!options.dryRun) {
                    store.note(NewAuditEntry.of(
                            AuditAction.COMMENTS_IMPORTED, BY, options.site == null ? "" : options.site));
                }
                print(report);
                last.accept(source);
                String notUtf8 = source.notUtf8();
                if (!notUtf8.isEmpty()) {
                    say(notUtf8 + "; what is no UTF-8 is shown as \uFFFD");
                }
                out().flush();
                return report.refused().isEmpty() && notUtf8.isEmpty() ? 0 : 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException(FileProblem.message(e), e);
        }
    }

    /** Nothing is written where no file is named. */
    private final class RefusedFile implements AutoCloseable {

        private final @Nullable JsonGenerator rows;

        RefusedFile() throws IOException {
            if (options.refused == null) {
                rows = null;
                return;
            }
            OutputStream file = PrivateFile.create(options.refused);
            rows = JSON.getFactory().createGenerator(file).setRootValueSeparator(null);
        }

        void add(RefusedRow row) {
            if (rows != null) {
                try {
                    write(rows, row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private static void write(JsonGenerator rows, RefusedRow row) throws IOException {
            rows.writeStartObject();
            rows.writeStringField("place", row.place());
            rows.writeStringField("reason", row.reason());
            rows.writeObjectFieldStart("row");
            for (Map.Entry<String, String> field : row.fields().entrySet()) {
                rows.writeStringField(field.getKey(), field.getValue());
            }
            rows.writeEndObject();
            rows.writeEndObject();
            rows.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            if (rows != null) {
                rows.close();
            }
        }
    }

    private void print(ImportReport report) {
        Map<State, Long> added = report.added();
        say((options.dryRun ? "Would be brought in: " : "Brought in: ")
                + number(added.getOrDefault(State.APPROVED, 0L)) + " approved, "
                + number(added.getOrDefault(State.HELD, 0L)) + " held, "
                + number(added.getOrDefault(State.REJECTED, 0L)) + " rejected");
        say("There already, and left as they are: " + number(report.kept()));
        report.leftOut().forEach((why, rows) -> say("Left out: " + number(rows) + " " + why));
        report.refused().forEach((reason, rows) -> say("Refused: " + number(rows) + ", because " + reason));
        if (!report.refused().isEmpty()) {
            say(
                    options.refused == null
                            ? "--refused FILE writes the refused rows to a file."
                            : "The refused rows are in " + options.refused + ".");
        }
        print(report.agreement());
        if (!options.dryRun) {
            say("Settled comments are kept for " + service.retention().toDays()
                    + " days from now on (mizan.retention).");
        }
    }

    private void print(Agreement last) {
        if (last.compared() > 0) {
            say("Of the last " + number(last.compared()) + " that the site decided about, the machine");
            say("  would have settled " + part(last.alike(), last) + " alike");
            say("  would have left " + part(last.held(), last) + " to a person");
            say("  would have rejected " + part(last.wronglyRejected(), last) + " that were published");
            say("  would have approved " + part(last.wronglyApproved(), last) + " that were not");
        }
    }

    private static String part(long part, Agreement last) {
        return number(part) + String.format(Locale.ROOT, " (%.1f%%)", 100.0 * part / last.compared());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void say(String line) {
        out().println(line);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
