package mizan.queue;

import mizan.comment.CommentId;

/**
 * A comment as somebody saw it.
 *
 * @param version the {@link QueuedComment#version} that was seen, at least 1
 */
public record SeenComment(CommentId id, long version) {}
