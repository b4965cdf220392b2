/** The lists of approved comments in Redis: one sorted set for each article, which {@code published.lua} explains. */
@NullMarked
package mizan.queue.published.redis;

import org.jspecify.annotations.NullMarked;
