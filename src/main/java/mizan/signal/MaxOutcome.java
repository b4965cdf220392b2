package mizan.signal;

/** How far a signal may carry a verdict. */
public enum MaxOutcome {
    /** Its points count towards holding and towards rejecting. */
    MAY_REJECT,
    /** Its points count towards holding only: a person must look before such a comment is rejected. */
    MAY_HOLD,
    /** Its presence alone holds the comment, whatever the points. */
    HOLDS
}
