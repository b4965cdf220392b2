/**
 * Adverts without a listed turn of phrase: texts made of what is sold, how and where, and texts in a script that no
 * reader of an Arabic site writes. In: an analysed comment. Out: a signal that makes a person look.
 */
@NullMarked
package mizan.signal.offer;

import org.jspecify.annotations.NullMarked;
