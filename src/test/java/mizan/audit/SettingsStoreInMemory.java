package mizan.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A settings store that is gone with the test. */
public class SettingsStoreInMemory implements SettingsStore {

    private final Map<RecordType, Map<String, String>> recordsByType = new EnumMap<>(RecordType.class);
    private final List<AuditEntry> log = new ArrayList<>();
    private final Clock clock;
    private long version;

    public SettingsStoreInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Map<String, String> all(RecordType type) {
        return new TreeMap<>(records(type));
    }

    @Override
    public synchronized Optional<String> find(RecordType type, String id) {
        return Optional.ofNullable(records(type).get(id));
    }

    @Override
    public boolean write(RecordChange change) {
        return takeBack(change, "");
    }

    @Override
    public synchronized boolean writeWhile(Map<String, String> others, RecordChange change) {
        return are(others, change.type()) && write(change);
    }

    private boolean are(Map<String, String> others, RecordType type) {
        Map<String, String> records = records(type);
        return others.entrySet().stream()
                .allMatch(other -> records.getOrDefault(other.getKey(), "").equals(other.getValue()));
    }

    @Override
    public boolean writeAmong(Map<String, String> others, RecordChange change) {
        return takeBackAmong(others, change, "");
    }

    @Override
    public synchronized boolean takeBackAmong(Map<String, String> others, RecordChange change, String undoes) {
        Set<String> names = new HashSet<>(records(change.type()).keySet());
        names.remove(change.id());
        return names.equals(others.keySet()) && are(others, change.type()) && takeBack(change, undoes);
    }

    @Override
    public synchronized boolean takeBack(RecordChange change, String undoes) {
        Map<String, String> records = records(change.type());
        if (!records.getOrDefault(change.id(), "").equals(change.before())) {
            return false;
        }
        records.put(change.id(), change.after());
        records.values().removeIf(String::isEmpty);
        version++;
        log.addFirst(new AuditEntry(
                nextId(), clock.instant(), change.auditEntry(), Optional.of(change.type()), change.id(), undoes));
        return true;
    }

    @Override
    public synchronized void removeBefore(Instant time) {
        log.removeIf(entry -> entry.at().isBefore(time));
    }

    @Override
    public synchronized void mark(RecordType type, String id, String record) {
        records(type).put(id, record);
    }

    @Override
    public synchronized void note(NewAuditEntry auditEntry) {
        log.addFirst(new AuditEntry(nextId(), clock.instant(), auditEntry, Optional.empty(), "", ""));
    }

    /** As if nothing had been logged so far. */
    public synchronized void forgetEntries() {
        log.clear();
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized AuditEntries entries(AuditFilter filter, String cursor, int limit) {
        List<AuditEntry> rest = log.stream()
                .dropWhile(entry -> !cursor.isEmpty() && !entry.id().equals(cursor))
                .skip(cursor.isEmpty() ? 0 : 1)
                .filter(filter::admits)
                .toList();
        return rest.size() <= limit
                ? new AuditEntries(rest, "")
                : new AuditEntries(rest.subList(0, limit), rest.get(limit - 1).id());
    }

    @Override
    public synchronized Optional<AuditEntry> entry(String id) {
        return log.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** What was done, newest first. */
    public synchronized List<AuditAction> actions() {
        return log.stream().map(entry -> entry.details().action()).toList();
    }

    private Map<String, String> records(RecordType type) {
        return recordsByType.computeIfAbsent(type, key -> new TreeMap<>());
    }

    private String nextId() {
        return clock.millis() + "-" + log.size();
    }
}
