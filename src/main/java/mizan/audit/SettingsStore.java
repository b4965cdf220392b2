package mizan.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where editors' records and the audit log are kept. Blocks. */
public interface SettingsStore {

    /** All records of a type, by name. */
    Map<String, String> all(RecordType type);

    /** The record with this name; empty when there is none. */
    Optional<String> find(RecordType type, String id);

    /** Makes the change and logs it in one atomic step; false when the record is no longer what the change replaces. */
    boolean write(RecordChange change);

    /**
     * Puts a record in the place of the one that an editor saw; where both are the same, there is nothing to do and nothing
     * to log.
     *
     * @param seen the record that the editor saw; empty where there was none
     * @param wanted the record from now on; empty where there is to be none
     * @return false where somebody else has changed it since
     */
    default boolean change(RecordType type, String id, String seen, String wanted, AuditAction action, String by) {
        return seen.equals(wanted)
                || write(new RecordChange(type, id, seen, wanted, new NewAuditEntry(action, by, id, seen, wanted)));
    }

    /** As {@link #write}; false too when one of {@code others}, records of the same type, is no longer as it was read. */
    boolean writeWhile(Map<String, String> others, RecordChange change);

    /**
     * As {@link #writeWhile}, where {@code others} are all other records of the type; false too when one has been added since they
     * were read.
     */
    boolean writeAmong(Map<String, String> others, RecordChange change);

    /** As {@link #write}, noting that it takes back the entry {@code undoes}. */
    boolean takeBack(RecordChange change, String undoes);

    /** As {@link #writeAmong}, noting that it takes back the entry {@code undoes}. */
    boolean takeBackAmong(Map<String, String> others, RecordChange change, String undoes);

    /** Keeps a record that is not worth an audit entry or a new version, such as when a token was last used. */
    void mark(RecordType type, String id, String record);

    /** Logs an action that changes no record. */
    void note(NewAuditEntry auditEntry);

    /** Takes what was logged before {@code time} out of the log. */
    void removeBefore(Instant time);

    /** A number that changes with every change of a record, and is cheap to ask for. */
    long version();

    /**
     * A page of the log, newest first. A search for what is rare ends after some thousand entries; the page then holds fewer
     * than {@code limit}, and the next one goes on.
     *
     * @param filter only such entries
     * @param cursor where the page before ended; empty for the first
     */
    AuditEntries entries(AuditFilter filter, String cursor, int limit);

    /** The same for the entries of one action; of all where it is empty. */
    default AuditEntries entries(Optional<AuditAction> action, String cursor, int limit) {
        return entries(AuditFilter.of(action), cursor, limit);
    }

    /** The entry with this id; empty when there is none, or no longer. */
    Optional<AuditEntry> entry(String id);
}
