package mizan.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import mizan.archive.PrivateFile;
import mizan.archive.RedisSites;
import mizan.archive.jsonl.CommentExport;
import mizan.archive.train.LabelledLines;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RedisAuditLog;
import mizan.audit.RedisSettingsStore;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.file.FileProblem;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.redis.RedisCommentExport;
import mizan.redis.RedisClient;
import mizan.redis.SharedRedisConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes out everything that Mizan keeps of comments. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes out all comments with verdicts, decisions, notes and edits, and the audit log where no site is named;"
                        + " import jsonl reads it again. Keep the file as you keep the comments: it has readers' e-mails.")
final class ExportCommand implements Callable<Integer> {

    /** Who does it, for the audit log. */
    private static final String BY = "command";

    /** In which form. */
    enum Format {
        JSONL,
        TRAIN
    }

    @Nullable
    @Option(names = "--site", paramLabel = "SITE", description = "Only the comments of this site.")
    String site;

    @Nullable
    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only what was sent since this day (UTC), such as 2026-01-31, or this time.")
    String since;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "JSONL",
            description =
                    "jsonl: a JSON object on each line. train: people's decisions as labelled comments, which the command"
                            + " train reads. Default jsonl.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    Format format;

    @Nullable
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The file, which must not exist yet; compressed where its name ends with .gz. Standard output where none"
                            + " is named.")
    Path file;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    /** Outranks the configuration. */
    Map<String, String> settings = Map.of();

    /** Where no file is named. */
    OutputStream standardOutput = System.out;

    @Override
    public Integer call() {
        Instant from = since();
        ServiceSettings service = ServiceSettings.of(Home.folder(), settings);
        try (RedisClient client = service.open();
                OutputStream out = new BufferedOutputStream(file == null ? new Unclosed(standardOutput) : open(file))) {
            SharedRedisConnection connection = client.connection();
            RedisCommentExport comments = new RedisCommentExport(connection);
            List<SiteId> sites = sites(connection);
            new RedisSettingsStore(connection)
                    .note(NewAuditEntry.of(AuditAction.COMMENTS_EXPORTED, BY, site == null ? "" : site));
            long number = switch (format) {
                case JSONL -> writeAll(service, connection, comments, sites, from, out);
                case TRAIN -> writeLabelled(comments, sites, from, out);
            };
            out.flush();
            return report(number, comments.unreadable());
        } catch (IOException e) {
            throw new IllegalStateException("the export cannot be written: " + FileProblem.message(e), e);
        }
    }

    private int report(long number, long unreadable) {
        if (file != null) {
            say(String.format(Locale.ROOT, "%,d comments, written to %s", number, file));
        }
        if (unreadable > 0) {
            say(unreadable + " comments cannot be read, and are not in it; ./mizan check names them");
            return 1;
        }
        return 0;
    }

    private void say(String line) {
        PrintWriter told =
                file == null ? spec.commandLine().getErr() : spec.commandLine().getOut();
        told.println(line);
        told.flush();
    }

    private Instant since() {
        if (since == null) {
            return Instant.EPOCH;
        }
        try {
            return since.contains("T")
                    ? Instant.parse(since)
                    : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--since: a day such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z is wanted, not '" + since
                            + "'",
                    e);
        }
    }

    private List<SiteId> sites(SharedRedisConnection connection) {
        if (site == null) {
            return new RedisSites(connection).all();
        }
        if (!SiteId.isValid(site)) {
            throw new ParameterException(
                    spec.commandLine(), "--site: a site's id is 1 to 32 of a-z, 0-9 and -, not '" + site + "'");
        }
        return List.of(new SiteId(site));
    }

    private static OutputStream open(Path file) throws IOException {
        OutputStream created = PrivateFile.create(file);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(created) : created;
    }

    private long writeAll(
            ServiceSettings service,
            SharedRedisConnection connection,
            RedisCommentExport comments,
            List<SiteId> sites,
            Instant from,
            OutputStream out)
            throws IOException {
        Clock clock = Clock.systemUTC();
        KeyedHash hash = new KeyedHash(service.secret(connection));
        return new CommentExport(comments, new RedisAuditLog(connection), hash)
                .write(sites, from, site == null, clock.instant(), out);
    }

    private static long writeLabelled(RedisCommentExport comments, List<SiteId> sites, Instant from, OutputStream out)
            throws IOException {
        Labelled labelled = new Labelled(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        try {
            labelled.lines.write(LabelledLines.HEADER + "\n");
            sites.forEach(one -> comments.visit(one, from, labelled::add));
            labelled.lines.flush();
            return labelled.number;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static final class Labelled {

        private final Writer lines;
        private long number;

        Labelled(Writer lines) {
            this.lines = lines;
        }

        void add(ArchivedComment comment) {
            try {
                number += LabelledLines.write(comment, lines) ? 1 : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Standard output stays open. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
