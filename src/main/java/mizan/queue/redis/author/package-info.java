/** What a site remembers of authors. */
@NullMarked
package mizan.queue.redis.author;

import org.jspecify.annotations.NullMarked;
