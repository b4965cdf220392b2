package mizan.queue.deletion;

import mizan.queue.QueuedComment;

/** Deletes comments. It cannot be undone. */
public interface CommentDeletion {

    /**
     * Deletes a comment and all that is kept about it alone, in one atomic step: its place in every list, the entries about it in
     * the decision log and the approved stream, its share in what is known of its author. Where the site has it, the approved
     * stream says {@code retracted}, with its id and article and nothing else. Blocks.
     *
     * @param seen the comment as it was read
     * @param version the version that may be deleted; any other gives {@link DeleteResult#CHANGED}
     * @param by the account that does it
     */
    DeleteResult delete(QueuedComment seen, long version, String by);
}
