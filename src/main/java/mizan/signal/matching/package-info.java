/**
 * Looks folded words up, with the clitics that Arabic writes attached to them. In: terms of a text. Out: which forms they are.
 */
@NullMarked
package mizan.signal.matching;

import org.jspecify.annotations.NullMarked;
