package mizan.audit;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Undoes changes from the audit log: settings and terms are as they were before, unless they were changed again since. */
@Singleton
public final class SettingsUndo {

    /** Of two editors who change different records in the same moment, both get what they want. */
    private static final int ATTEMPTS = 3;

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
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (undo(opposite, id)) {
                return Result.DONE;
            }
        }
        return Result.CHANGED_SINCE;
    }

    private boolean undo(RecordChange opposite, String id) {
        return switch (check.check(opposite)) {
            case UndoCheck.Answer.Refused() -> false;
            case UndoCheck.Answer.Alone() -> settingsStore.takeBack(opposite, id);
            case UndoCheck.Answer.Among(var others) -> settingsStore.takeBackAmong(others, opposite, id);
        };
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
