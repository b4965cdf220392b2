package mizan.moderation;

/** What a verdict comes to, from lenient to strict. */
public enum Outcome {
    APPROVE,
    HOLD,
    REJECT
}
