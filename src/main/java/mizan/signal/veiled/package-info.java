/**
 * Insults that name nothing: each word is harmless, and who reads them together knows what is meant. In: an analysed
 * comment. Out: a signal that makes a person look; contexts ({@code signal.context}) excuse it.
 */
@NullMarked
package mizan.signal.veiled;

import org.jspecify.annotations.NullMarked;
