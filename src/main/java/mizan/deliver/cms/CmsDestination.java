package mizan.deliver.cms;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.deliver.ApprovedEntry;
import mizan.deliver.Destination;
import mizan.deliver.DestinationException;
import mizan.deliver.Outcome;
import mizan.deliver.Outcome.Kind;
import mizan.queue.ReviewQueue;
import mizan.redis.RedisReplies.StreamEntry;

/**
 * Stores approved comments in the database of a CMS. A batch is one transaction; where one of its entries cannot be stored, each
 * entry is one, and that one is kept aside. What settles a comment is its newest entry: an older one that comes later, or the
 * same one again, changes nothing.
 */
public final class CmsDestination implements Destination {

    private static final int KEPT_AT_A_TIME = 100;

    private final Cms cms;
    private final Database database;
    private final MappingTable mapping;
    private final boolean isDryRun;

    /**
     * Checks that everything is there; makes the mapping table where it is missing.
     *
     * @param isDryRun whether everything that is written is taken back
     * @throws DestinationException if something is missing, or the database cannot be reached
     */
    public CmsDestination(Cms cms, Database database, boolean isDryRun) {
        this.cms = cms;
        this.database = database;
        this.mapping = new MappingTable(cms.mappingTable());
        this.isDryRun = isDryRun;
        database.inTransaction(connection -> {
            cms.check(connection);
            mapping.prepare(connection, isDryRun);
            return true;
        });
    }

    /** An entry, and what is read of it; empty with the reason where it cannot be read. */
    private record Read(StreamEntry entry, Optional<ApprovedEntry> approved, String problem) {

        static Read of(StreamEntry entry) {
            try {
                return new Read(entry, Optional.of(ApprovedEntry.read(entry.id(), entry.fields())), "");
            } catch (IllegalArgumentException e) {
                return new Read(entry, Optional.empty(), String.valueOf(e.getMessage()));
            }
        }

        Outcome unreadable() {
            return new Outcome(
                    entry.id(), "", "", Kind.UNREADABLE, problem + "; it stays in the stream, and XRANGE shows it");
        }
    }

    @Override
    public List<Outcome> write(List<StreamEntry> entries) {
        List<Read> reads = entries.stream().map(Read::of).toList();
        if (isDryRun) {
            return database.andTakeBack(connection -> settle(connection, reads));
        }
        try {
            return database.inTransaction(connection -> settle(connection, reads));
        } catch (DestinationException e) {
            if (e.getCause() instanceof SQLException cause && SqlFailure.isAboutData(cause)) {
                return reads.stream().map(this::settleAlone).toList();
            }
            throw e;
        }
    }

    private List<Outcome> settle(Connection connection, List<Read> reads) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(reads.size());
        for (Read read : reads) {
            outcomes.add(settle(connection, read));
        }
        return outcomes;
    }

    private Outcome settleAlone(Read read) {
        try {
            return database.inTransaction(connection -> settle(connection, read));
        } catch (DestinationException e) {
            if (e.getCause() instanceof SQLException cause && SqlFailure.isAboutData(cause)) {
                return database.inTransaction(connection -> keep(connection, read, refused(cause)));
            }
            throw e;
        }
    }

    private static String refused(SQLException cause) {
        return "the database does not take its values (error " + cause.getErrorCode() + ")";
    }

    private Outcome keep(Connection connection, Read read, String because) throws SQLException {
        ApprovedEntry entry = read.approved().orElseThrow();
        String id = entry.id().toString();
        if (!entry.isAfter(mapping.lock(connection, id).lastEntry())) {
            return repeated(entry);
        }
        mapping.keep(connection, id, read.entry(), because);
        return Outcome.of(entry, Kind.KEPT, because);
    }

    private Outcome settle(Connection connection, Read read) throws SQLException {
        if (read.approved().isEmpty()) {
            return read.unreadable();
        }
        ApprovedEntry entry = read.approved().get();
        MappedComment known = mapping.lock(connection, entry.id().toString());
        return entry.isAfter(known.lastEntry()) ? settle(connection, read.entry(), entry, known) : repeated(entry);
    }

    private static Outcome repeated(ApprovedEntry entry) {
        return Outcome.of(entry, Kind.UNCHANGED, "settled before");
    }

    private Outcome settle(Connection connection, StreamEntry raw, ApprovedEntry entry, MappedComment known)
            throws SQLException {
        if (entry.isByCms()) {
            return settled(connection, entry, Kind.UNCHANGED, "decided in " + cms.name());
        }
        return known.row() == null ? insert(connection, raw, entry) : change(connection, entry, known, known.row());
    }

    private Outcome insert(Connection connection, StreamEntry raw, ApprovedEntry entry) throws SQLException {
        if (!entry.isPublished()) {
            return settled(connection, entry, Kind.UNCHANGED, "it is not in " + cms.name());
        }
        Optional<String> refusal = cms.refusal(connection, entry);
        if (refusal.isPresent()) {
            mapping.keep(connection, entry.id().toString(), raw, refusal.get());
            return Outcome.of(entry, Kind.KEPT, refusal.get());
        }
        return written(connection, entry, cms.insert(connection, entry), Kind.INSERTED);
    }

    private Outcome change(Connection connection, ApprovedEntry entry, MappedComment known, long id)
            throws SQLException {
        Optional<CmsRow> found = cms.row(connection, id);
        if (found.isEmpty()) {
            return settled(connection, entry, Kind.LEFT, "somebody deleted it in " + cms.name());
        }
        CmsRow now = found.get();
        if (!known.isAsWritten(now)) {
            return settled(connection, entry, Kind.LEFT, "somebody changed it in " + cms.name());
        }
        return entry.isPublished() ? show(connection, entry, id, now) : hide(connection, entry, id, now);
    }

    private Outcome hide(Connection connection, ApprovedEntry entry, long id, CmsRow now) throws SQLException {
        if (!now.isPublished()) {
            return settled(connection, entry, Kind.UNCHANGED, "it is hidden");
        }
        cms.publish(connection, id, false);
        return written(connection, entry, id, Kind.UNPUBLISHED);
    }

    /** An approval and an edit both tell what is to be seen: with several workers, either may come without the other. */
    private Outcome show(Connection connection, ApprovedEntry entry, long id, CmsRow before) throws SQLException {
        cms.update(connection, id, entry);
        if (!before.isPublished()) {
            cms.publish(connection, id, true);
            return written(connection, entry, id, Kind.PUBLISHED);
        }
        return written(connection, entry, id, Kind.CHANGED);
    }

    /** What stands in the table is read again: a trigger or an extension may have changed it. */
    private Outcome written(Connection connection, ApprovedEntry entry, long id, Kind kind) throws SQLException {
        CmsRow now = cms.row(connection, id)
                .orElseThrow(() -> new SQLException("The row " + id + " was deleted as soon as it was written"));
        mapping.written(connection, entry.id().toString(), entry.position(), id, now);
        return Outcome.of(entry, kind, cms.name() + " comment " + id);
    }

    private Outcome settled(Connection connection, ApprovedEntry entry, Kind kind, String detail) throws SQLException {
        mapping.settled(connection, entry.id().toString(), entry.position());
        return Outcome.of(entry, kind, detail);
    }

    @Override
    public List<Outcome> retryKept() {
        if (isDryRun) {
            return List.of();
        }
        List<StreamEntry> kept = database.inTransaction(connection -> mapping.kept(connection, KEPT_AT_A_TIME));
        return kept.stream()
                .map(Read::of)
                .filter(read -> read.approved().isPresent())
                .flatMap(read -> retry(read).stream())
                .toList();
    }

    private Optional<Outcome> retry(Read read) {
        ApprovedEntry entry = Objects.requireNonNull(read.approved().orElse(null));
        String id = entry.id().toString();
        try {
            return database.inTransaction(connection -> {
                MappedComment known = mapping.lock(connection, id);
                // A newer entry may have settled the comment since.
                return known.lastEntry().equals(entry.position())
                        ? Optional.of(settle(connection, read.entry(), entry, known))
                                .filter(outcome -> outcome.kind() != Kind.KEPT)
                        : Optional.empty();
            });
        } catch (DestinationException e) {
            if (e.getCause() instanceof SQLException cause && SqlFailure.isAboutData(cause)) {
                return database.inTransaction(connection -> postpone(connection, read, cause));
            }
            throw e;
        }
    }

    private Optional<Outcome> postpone(Connection connection, Read read, SQLException cause) throws SQLException {
        String id = read.approved().orElseThrow().id().toString();
        if (mapping.lock(connection, id).lastEntry().equals(read.entry().id())) {
            mapping.keep(connection, id, read.entry(), refused(cause));
        }
        return Optional.empty();
    }

    @Override
    public long kept() {
        return database.inTransaction(mapping::countKept);
    }

    /** Follows what people change in this CMS: see {@link CmsFollower}. */
    public CmsFollower follower(ReviewQueue queue, Consumer<String> out) {
        return new CmsFollower(cms, database, mapping, queue, out);
    }

    @Override
    public void close() {
        database.close();
    }
}
