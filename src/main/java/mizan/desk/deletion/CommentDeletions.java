package mizan.desk.deletion;

import jakarta.inject.Singleton;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.queue.QueuedComment;
import mizan.queue.deletion.CommentDeletion;
import mizan.queue.deletion.DeleteResult;

/** Deletes comments for good, and notes who did it in the audit log, which then has nothing of the comment but its id. */
@Singleton
public final class CommentDeletions {

    private final CommentDeletion deletion;
    private final SettingsStore settingsStore;

    CommentDeletions(CommentDeletion deletion, SettingsStore settingsStore) {
        this.deletion = deletion;
        this.settingsStore = settingsStore;
    }

    /** Deletes {@code seen} if it is still {@code version}, in the name of {@code account}. Blocks. */
    public DeleteResult delete(QueuedComment seen, long version, String account) {
        DeleteResult result = deletion.delete(seen, version, account);
        if (result == DeleteResult.DELETED) {
            settingsStore.note(NewAuditEntry.of(
                    AuditAction.COMMENT_DELETED, account, seen.comment().id().toString()));
        }
        return result;
    }
}
