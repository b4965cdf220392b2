package mizan.desk.editor;

import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.AuditEntry;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.SettingsStore;

/** Undoes changes from the audit log: settings and terms are as they were before, unless they were changed again since. */
@Singleton
final class SettingsUndo {

    private final SettingsStore settingsStore;

    SettingsUndo(SettingsStore settingsStore) {
        this.settingsStore = settingsStore;
    }

    /** The outcome of an undo. */
    enum Result {
        DONE,
        UNKNOWN_ENTRY,
        CHANGED_SINCE
    }

    /** Undoes the change of the entry {@code id}, in the name of {@code by}. */
    Result of(String id, String by) {
        Optional<AuditEntry> entry = settingsStore.entry(id).filter(AuditEntry::isUndoable);
        if (entry.isEmpty()) {
            return Result.UNKNOWN_ENTRY;
        }
        return settingsStore.takeBack(opposite(entry.get(), by), id) ? Result.DONE : Result.CHANGED_SINCE;
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
