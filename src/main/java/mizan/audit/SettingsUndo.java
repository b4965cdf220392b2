package mizan.audit;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Undoes changes from the audit log: settings and terms are as they were before, unless they were changed again since. */
@Singleton
public final class SettingsUndo {

    private final SettingsStore settingsStore;
    private final UndoCheck check;

    public SettingsUndo(SettingsStore settingsStore, UndoCheck check) {
        this.settingsStore = settingsStore;
        this.check = check;
    }

    /** The outcome of an undo. */
    public enum Result {
        DONE,
        UNKNOWN_ENTRY,
        CHANGED_SINCE
    }

    /** Undoes the change of the entry {@code id}, in the name of {@code by}. */
    public Result of(String id, String by) {
        Optional<AuditEntry> entry = settingsStore.entry(id).filter(AuditEntry::isUndoable);
        if (entry.isEmpty()) {
            return Result.UNKNOWN_ENTRY;
        }
        RecordChange opposite = opposite(entry.get(), by);
        return check.admits(opposite) && settingsStore.takeBack(opposite, id) ? Result.DONE : Result.CHANGED_SINCE;
    }

    private static RecordChange opposite(AuditEntry entry, String by) {
        NewAuditEntry done = entry.details();
        return new RecordChange(
                entry.type().orElseThrow(),
                entry.record(),
                done.after(),
                done.before(),
                new NewAuditEntry(AuditAction.TAKEN_BACK, by, done.subject(), done.after(), done.before()));
    }
}
