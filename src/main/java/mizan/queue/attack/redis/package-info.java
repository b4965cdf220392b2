/** The attacks in Redis. */
@NullMarked
package mizan.queue.attack.redis;

import org.jspecify.annotations.NullMarked;
