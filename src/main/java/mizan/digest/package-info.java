/**
 * Digests and keyed hashes: by which the same content is known again, and by which people are told apart without being
 * named. Plain Java, so that every package may use them.
 */
@NullMarked
package mizan.digest;

import org.jspecify.annotations.NullMarked;
