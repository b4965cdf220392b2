/** How Mizan talks to Redis, once for all packages: the connection, scripts, and the reading of replies. */
@NullMarked
package mizan.redis;

import org.jspecify.annotations.NullMarked;
