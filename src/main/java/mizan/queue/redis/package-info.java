/**
 * The review queue in Redis. {@link mizan.queue.redis.SiteKeys} says what lies where, the Lua scripts beside these classes
 * what each atomic step does.
 */
@NullMarked
package mizan.queue.redis;

import org.jspecify.annotations.NullMarked;
