/** The comments of K2, out of its database or out of a file of them, for an import. */
@NullMarked
package mizan.archive.k2;

import org.jspecify.annotations.NullMarked;
