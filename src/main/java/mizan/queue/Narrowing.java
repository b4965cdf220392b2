package mizan.queue;

import java.time.Instant;
import mizan.comment.CommentId;
import mizan.text.WritingScript;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to beyond state, reason, article and words. What Redis has no list for is read and compared, some at a time.
 *
 * @param decidedBy {@link #RULES} for what no person has decided, {@link #PEOPLE} for what a person has, or the name of an
 *     account; empty for any
 * @param from comments sent at this time or later
 * @param until comments sent before
 * @param score the greater probability of spam and abuse that they have at least, 0 to 1
 * @param author words that the author's name must hold, compared as match keys; empty for any
 * @param authorOf a comment that they must have the author of, as the site knows authors; null for any
 * @param script in which letters they must be written; null for any
 */
public record Narrowing(
        String decidedBy,
        Instant from,
        Instant until,
        double score,
        String author,
        @Nullable CommentId authorOf,
        @Nullable WritingScript script) {

    /** What the machine has decided. */
    public static final String RULES = Decision.BY_RULES;

    /** What people have decided. */
    public static final String PEOPLE = "people";

    /** Every comment. */
    public static final Narrowing NONE = new Narrowing("", Instant.EPOCH, Instant.MAX, 0);

    /** By any author, in any letters. */
    public Narrowing(String decidedBy, Instant from, Instant until, double score) {
        this(decidedBy, from, until, score, "", null, null);
    }

    /** By the author of a comment, and nothing else. */
    public static Narrowing toAuthorOf(CommentId comment) {
        return new Narrowing("", Instant.EPOCH, Instant.MAX, 0, "", comment, null);
    }

    /** In such letters, and nothing else. */
    public static Narrowing to(WritingScript script) {
        return new Narrowing("", Instant.EPOCH, Instant.MAX, 0, "", null, script);
    }

    /** The same, whoever has decided. */
    public Narrowing byAnybody() {
        return new Narrowing("", from, until, score, author, authorOf, script);
    }

    /** The same, whenever they were sent. */
    public Narrowing atAnyTime() {
        return new Narrowing(decidedBy, Instant.EPOCH, Instant.MAX, score, author, authorOf, script);
    }

    /** The same, in any letters. */
    public Narrowing inAnyLetters() {
        return new Narrowing(decidedBy, from, until, score, author, authorOf, null);
    }

    /** True where every comment will do. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** True where {@code comment} will do, whoever wrote it. */
    public boolean admits(QueuedComment comment) {
        Instant sent = comment.comment().submittedAt();
        return !sent.isBefore(from)
                && sent.isBefore(until)
                && Math.max(comment.verdict().spam(), comment.verdict().abuse()) >= score
                && isDecided(comment)
                && (script == null
                        || script == WritingScript.of(comment.comment().text()));
    }

    private boolean isDecided(QueuedComment comment) {
        String by = comment.decidedBy() == null ? "" : comment.decidedBy();
        return switch (decidedBy) {
            case "" -> true;
            case PEOPLE -> Decision.isByPerson(by);
            default -> by.equals(decidedBy);
        };
    }
}
