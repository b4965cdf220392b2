/** Comments from elsewhere in Redis, and those that are written out. */
@NullMarked
package mizan.queue.archive.redis;

import org.jspecify.annotations.NullMarked;
