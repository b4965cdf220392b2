/**
 * What moderators decided about authors: to trust, to watch or to mute them at a site, for a time. In: a decision, from the card of
 * one of the author's comments. Out: what counts for the author's next comment.
 */
@NullMarked
package mizan.queue.author;

import org.jspecify.annotations.NullMarked;
