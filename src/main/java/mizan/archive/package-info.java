/**
 * What Mizan keeps, as a whole. In: Redis. Out: what stands there about a person, what is inconsistent, and the list of all
 * kinds of keys ({@link mizan.archive.KeyKind}), which says of each whose it is, how long it lives, how a person is erased from it
 * and how it is checked.
 */
@NullMarked
package mizan.archive;

import org.jspecify.annotations.NullMarked;
