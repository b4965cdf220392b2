/** Reads the decisions of people that stand out of Redis. */
@NullMarked
package mizan.queue.decided.redis;

import org.jspecify.annotations.NullMarked;
