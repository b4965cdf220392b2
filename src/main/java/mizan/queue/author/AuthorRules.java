package mizan.queue.author;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.comment.Author;
import mizan.comment.CommentId;
import mizan.comment.SiteId;

/** The rules about authors, of all sites. They count for the next comment, on every instance. All methods block. */
public interface AuthorRules {

    /** The rules in force that are about {@code author}: at most one of each scope, that about the author first. */
    List<AuthorRule> of(SiteId site, Author author);

    /**
     * Puts {@code rule} in the place of the one of its scope about {@code author}, or ends that one where its mode is {@code NONE};
     * returns the one that was in force.
     *
     * @throws IllegalArgumentException where rules of this scope cannot be about {@code author}
     */
    Optional<AuthorRule> put(SiteId site, Author author, AuthorRule rule);

    /**
     * Takes back the last {@link #put}: what was in force before is in force again, unless it has run out.
     *
     * @param seen when that was
     * @return false where somebody else has changed it since, or has taken it back
     */
    boolean undo(SiteId site, Author author, AuthorScope scope, Instant seen);

    /** The rules in force of a site, the newest first; at most 10,000, those that run out last. */
    List<AuthorRule> all(SiteId site);

    /**
     * Ends a rule that {@link #all} told, whether or not its comment is still kept.
     *
     * @param ended the rule; one that was made since is left alone
     * @param end the rule that ends it, with the same comment and scope
     * @return false where it is not in force any more
     */
    boolean end(SiteId site, AuthorRule ended, AuthorRule end);

    /** As the other, of the author of a comment that may be gone: takes back what was decided from its card. */
    boolean undo(CommentId comment, AuthorScope scope, Instant seen);

    /** True where rules of this scope can be about {@code author}, who may be nobody in particular. */
    static boolean isPossible(Author author, AuthorScope scope) {
        return switch (scope) {
            case AUTHOR -> !author.key().isEmpty();
            case NAME -> !author.isVerified() && !author.name().isEmpty();
        };
    }

    /** True where {@code author} brings more than what anybody can type: is vouched for, or gives e-mail and name. */
    static boolean canBeTrusted(Author author) {
        boolean givesBoth = !author.email().isEmpty() && !author.name().isEmpty();
        return !author.standingKey().isEmpty() && (author.isVerified() || givesBoth);
    }
}
