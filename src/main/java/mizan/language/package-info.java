/**
 * The languages that Mizan speaks, its message bundles, and the files on the class path. In: nothing. Out: texts by key and language,
 * and the lines of word lists and scripts.
 */
@NullMarked
package mizan.language;

import org.jspecify.annotations.NullMarked;
