/** The figures of the queue: what sites have now, and what happened by day. */
@NullMarked
package mizan.queue.statistics;

import org.jspecify.annotations.NullMarked;
