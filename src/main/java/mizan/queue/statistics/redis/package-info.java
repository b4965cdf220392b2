/** Reads from Redis how far the consumers of the approved streams are. */
@NullMarked
package mizan.queue.statistics.redis;

import org.jspecify.annotations.NullMarked;
