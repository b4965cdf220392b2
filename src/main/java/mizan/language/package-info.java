/**
 * The languages that Mizan speaks, its message bundles, the files on the class path, and numbers in the digits of any script. In:
 * nothing, and what a person typed. Out: texts by key and language, the lines of word lists and scripts, and numbers.
 */
@NullMarked
package mizan.language;

import org.jspecify.annotations.NullMarked;
