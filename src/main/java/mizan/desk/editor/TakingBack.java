package mizan.desk.editor;

import jakarta.inject.Singleton;
import java.util.Optional;
import mizan.audit.Action;
import mizan.audit.Change;
import mizan.audit.Deed;
import mizan.audit.Entry;
import mizan.audit.Ledger;

/** Takes changes back from the audit log: settings and terms are as they were before, unless they changed again since. */
@Singleton
final class TakingBack {

    private final Ledger ledger;

    TakingBack(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What came of it. */
    enum Result {
        DONE,
        UNKNOWN_ENTRY,
        CHANGED_SINCE
    }

    /** Takes back what the entry {@code id} did. */
    Result of(String id, String by) {
        Optional<Entry> entry = ledger.entry(id).filter(Entry::isUndoable);
        if (entry.isEmpty()) {
            return Result.UNKNOWN_ENTRY;
        }
        return ledger.takeBack(opposite(entry.get(), by), id) ? Result.DONE : Result.CHANGED_SINCE;
    }

    private static Change opposite(Entry entry, String by) {
        Deed done = entry.deed();
        return new Change(
                entry.shelf().orElseThrow(),
                entry.record(),
                done.after(),
                done.before(),
                new Deed(Action.TAKEN_BACK, by, done.subject(), done.after(), done.before()));
    }
}
