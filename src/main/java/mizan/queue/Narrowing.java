package mizan.queue;

import java.time.Instant;

/**
 * What a list is narrowed to beyond state, reason, article and words. What Redis has no list for is read and compared, some at a time.
 *
 * @param decidedBy {@link #RULES} for what no person has decided, {@link #PEOPLE} for what a person has, or the name of an
 *     account; empty for any
 * @param from comments sent at this time or later
 * @param until comments sent before
 * @param score the greater probability of spam and abuse that they have at least, 0 to 1
 */
public record Narrowing(String decidedBy, Instant from, Instant until, double score) {

    /** What the machine has decided. */
    public static final String RULES = Decision.BY_RULES;

    /** What people have decided. */
    public static final String PEOPLE = "people";

    /** Every comment. */
    public static final Narrowing NONE = new Narrowing("", Instant.EPOCH, Instant.MAX, 0);

    /** True where every comment will do. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** True where {@code comment} will do. */
    public boolean admits(QueuedComment comment) {
        Instant sent = comment.comment().submittedAt();
        return !sent.isBefore(from)
                && sent.isBefore(until)
                && Math.max(comment.verdict().spam(), comment.verdict().abuse()) >= score
                && isDecided(comment);
    }

    private boolean isDecided(QueuedComment comment) {
        String by = comment.decidedBy() == null ? "" : comment.decidedBy();
        return switch (decidedBy) {
            case "" -> true;
            case PEOPLE -> !by.isEmpty() && !by.equals(RULES) && !by.equals(Decision.BY_TIME);
            default -> by.equals(decidedBy);
        };
    }
}
