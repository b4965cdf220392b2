package mizan.archive.imports;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mizan.comment.CommentId;
import mizan.digest.KeyedHash;
import mizan.moderation.ModerationPipeline;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.archive.redis.RedisCommentImport;
import mizan.queue.archive.redis.RedisCommentImport.Fingerprinted;
import mizan.redis.RedisFailedException;
import mizan.redis.SharedRedisConnection;

/**
 * Brings in the comments of a source, some hundred at a time: while Redis keeps some, the next are judged. What is there already costs
 * little more than reading it. Blocks.
 */
public final class CommentImport {

    /** Some hundred kilobytes. */
    private static final int AT_ONCE = 200;

    /** Before each time that Redis is asked again. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final RedisCommentImport redis;
    private final ReviewQueue queue;
    private final RowCheck check;
    private final boolean isDryRun;
    private final Consumer<RefusedRow> refusedRows;
    private final ImportReport report = new ImportReport(new Agreement());
    private Sent sent = new Sent(List.of(), Future.succeededFuture(List.of()));

    /**
     * An import, which is run once.
     *
     * @param queue reads the comments that are there
     * @param pipeline must know every site of {@code sites}
     * @param hash is that of the installation
     * @param isDryRun whether nothing is kept
     * @param refusedRows is given each row that is refused
     */
    public CommentImport(
            RedisCommentImport redis,
            ReviewQueue queue,
            ModerationPipeline pipeline,
            KeyedHash hash,
            ImportSites sites,
            boolean isDryRun,
            Consumer<RefusedRow> refusedRows,
            Clock clock) {
        this.redis = redis;
        this.queue = queue;
        this.check = new RowCheck(pipeline, hash, sites, clock);
        this.isDryRun = isDryRun;
        this.refusedRows = refusedRows;
    }

    /** What is on its way to Redis. */
    private record Sent(List<Fingerprinted> comments, Future<List<Fingerprinted>> added) {}

    /**
     * Brings in everything.
     *
     * @param progress is given the report after each step
     * @throws IOException where the source cannot be read to its end
     */
    public ImportReport run(CommentSource source, Consumer<ImportReport> progress) throws IOException {
        for (List<SourceItem> items = source.read(AT_ONCE); !items.isEmpty(); items = source.read(AT_ONCE)) {
            List<Fingerprinted> comments = comments(items);
            await();
            if (isDryRun) {
                comments.forEach(this::count);
            } else {
                sent = new Sent(comments, redis.add(comments));
            }
            progress.accept(report);
        }
        await();
        report.agreement().complete(queue::findAll);
        progress.accept(report);
        return report;
    }

    private void await() {
        List<Fingerprinted> added = added(sent);
        added.forEach(this::count);
        for (int i = added.size(); i < sent.comments().size(); i++) {
            report.keep();
        }
        sent = new Sent(List.of(), Future.succeededFuture(List.of()));
    }

    private List<Fingerprinted> added(Sent waiting) {
        return patiently(
                () -> SharedRedisConnection.await(waiting.added()),
                () -> SharedRedisConnection.await(redis.add(waiting.comments())));
    }

    /** A Redis that is away for a moment is asked again: what it has done already it does not do twice. */
    private static <T> T patiently(Supplier<T> first, Supplier<T> again) {
        Supplier<T> asked = first;
        for (Duration pause : PAUSES) {
            try {
                return asked.get();
            } catch (RedisFailedException e) {
                if (!e.isTemporary()) {
                    throw e;
                }
                pause(pause);
                asked = again;
            }
        }
        return asked.get();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; start it again, and it goes on", e);
        }
    }

    private void count(Fingerprinted one) {
        QueuedComment queued = one.comment().queued();
        report.add(queued.state());
        report.agreement()
                .add(queued.comment().id(), queued.state(), queued.verdict().outcome());
    }

    /** What is new among {@code items}; the rest is counted. */
    private List<Fingerprinted> comments(List<SourceItem> items) {
        List<ArchivedRow> rows = new ArrayList<>();
        for (SourceItem item : items) {
            switch (item) {
                case ArchivedRow row -> rows.add(row);
                case SourceItem.Refused(RefusedRow row) -> refuse(row);
                case SourceItem.LeftOut(String why) -> report.leaveOut(why);
            }
        }
        List<CommentId> ids = rows.stream().map(ArchivedRow::id).toList();
        Set<CommentId> seen = new HashSet<>(patiently(() -> redis.kept(ids), () -> redis.kept(ids)));
        List<Fingerprinted> comments = new ArrayList<>();
        for (ArchivedRow row : rows) {
            if (!seen.contains(row.id())) {
                try {
                    comments.add(check.comment(row));
                    seen.add(row.id());
                } catch (IllegalArgumentException e) {
                    refuse(new RefusedRow(row.place(), String.valueOf(e.getMessage()), row.fields()));
                }
            } else {
                report.keep();
                report.agreement().add(row.id(), row.state());
            }
        }
        return comments;
    }

    private void refuse(RefusedRow row) {
        report.refuse(row.reason());
        refusedRows.accept(row);
    }
}
