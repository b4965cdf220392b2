/**
 * Decisions about very many comments, carried out in small steps. In: which comments, as a moderator saw them. Out: the next
 * ones to decide, and those that changed meanwhile.
 */
@NullMarked
package mizan.queue.bulk;

import org.jspecify.annotations.NullMarked;
