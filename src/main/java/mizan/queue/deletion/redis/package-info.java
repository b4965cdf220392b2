/** Deletes comments in Redis: {@code delete.lua} does it in one step. */
@NullMarked
package mizan.queue.deletion.redis;

import org.jspecify.annotations.NullMarked;
