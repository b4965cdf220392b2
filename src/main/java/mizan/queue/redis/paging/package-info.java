/** Places in lists of comments, which clients hold. */
@NullMarked
package mizan.queue.redis.paging;

import org.jspecify.annotations.NullMarked;
