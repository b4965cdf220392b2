package mizan.queue.campaign;

import mizan.comment.CommentId;

/**
 * Held comments of a site whose texts are nearly the same.
 *
 * @param id its name: the id of a comment that was in it when it began, and may have left it
 * @param size how many comments are in it now, at least 1
 */
public record Campaign(CommentId id, long size) {}
