/** Keeps the layers of sites in Redis. */
@NullMarked
package mizan.learning.newsroom.redis;

import org.jspecify.annotations.NullMarked;
