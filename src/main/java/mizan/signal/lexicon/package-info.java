/**
 * Finds the terms of the lexicons. In: lexicon files and an analysed comment. Out: a signal for each term that was found,
 * capped by its context ({@code signal.context}).
 */
@NullMarked
package mizan.signal.lexicon;

import org.jspecify.annotations.NullMarked;
