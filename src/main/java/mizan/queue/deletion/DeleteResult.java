package mizan.queue.deletion;

/** What came of a wish to delete a comment. */
public enum DeleteResult {
    /** It is gone. */
    DELETED,
    /** It is no longer the version that was seen, and stays. */
    CHANGED,
    /** There is no such comment, or no longer. */
    NOT_FOUND
}
