/**
 * How the keys in Redis are laid out, as a number: a Mizan that does not know the layout writes nothing, and one that knows a newer
 * one brings the keys there in small steps while the service runs.
 */
@NullMarked
package mizan.redis.layout;

import org.jspecify.annotations.NullMarked;
