/** Plans of bulks in Redis. */
@NullMarked
package mizan.queue.bulk.redis;

import org.jspecify.annotations.NullMarked;
