package mizan.audit;

/** Says whether a change can be undone as things are now. */
public interface UndoCheck {

    /** False where {@code change}, the opposite of what was done, would leave something that cannot be. Blocks. */
    boolean admits(RecordChange change);
}
