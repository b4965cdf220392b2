/** Rules about authors in Redis, each a key that goes by itself. */
@NullMarked
package mizan.queue.author.redis;

import org.jspecify.annotations.NullMarked;
