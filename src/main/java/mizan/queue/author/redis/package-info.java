/** Rules about authors in Redis, each a key that goes by itself, and the list of them, which is completed with what is older than it. */
@NullMarked
package mizan.queue.author.redis;

import org.jspecify.annotations.NullMarked;
