/** Brings what earlier versions keep in Redis into the layout of this one, in small steps while comments go on. */
@NullMarked
package mizan.queue.redis.backfill;

import org.jspecify.annotations.NullMarked;
