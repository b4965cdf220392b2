package mizan.queue;

/** What came of a wish to take a comment in hand. */
public sealed interface ClaimResult {

    /** It is in hand, anew or still. */
    record Claimed(Claim claim) implements ClaimResult {}

    /** Somebody else has it in hand. */
    record TakenBy(Claim claim) implements ClaimResult {}

    /** There is no such comment, or no longer. */
    record NotFound() implements ClaimResult {}
}
