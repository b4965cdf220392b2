package mizan.queue.published;

import java.time.Instant;
import mizan.comment.CommentId;

/**
 * An approved comment as everybody may see it, in the words of the moderator who edited it, if one did.
 *
 * @param name the author's name, still to be escaped
 * @param url the author's own site, http or https; empty where there is none
 * @param text the plain text, still to be escaped
 */
public record PublishedComment(CommentId id, String name, String url, String text, Instant submittedAt) {}
