package mizan.moderation;

/** How much a site leaves to the rules. */
public enum Mode {
    /** The thresholds decide. */
    AUTOMATIC,
    /** As {@link #AUTOMATIC}, but an author's first comments wait for a person. */
    HOLD_FIRST_COMMENTS,
    /** Whatever would be approved waits for a person. */
    HOLD_EVERYTHING
}
