/** Articles, and the attempts to read their pages, in Redis. */
@NullMarked
package mizan.article.redis;

import org.jspecify.annotations.NullMarked;
