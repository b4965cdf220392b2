package mizan.comment;

/**
 * A submission that passed validation: required fields are there, e-mail and URL are well formed, lengths are within
 * their limits. Optional fields that were not given are empty. {@code text} is as the reader typed it, markup and all.
 */
public record Draft(
        SiteId site,
        ArticleRef article,
        String name,
        String email,
        String url,
        String text,
        Circumstances circumstances) {

    /** What led to {@code comment}, for judging it once more; nothing is known of how it was sent. */
    public static Draft of(Comment comment) {
        Author author = comment.author();
        return new Draft(
                comment.site(),
                comment.article(),
                author.name(),
                author.email(),
                author.url(),
                comment.original(),
                Circumstances.ORDINARY);
    }
}
