package mizan.queue;

/** What came of an attempt to claim a comment. */
public sealed interface ClaimResult {

    /** It is claimed by this account, anew or still. */
    record Claimed(Claim claim) implements ClaimResult {}

    /** Somebody else has claimed it. */
    record TakenBy(Claim claim) implements ClaimResult {}

    /** There is no such comment, or no longer. */
    record NotFound() implements ClaimResult {}
}
