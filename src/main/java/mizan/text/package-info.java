/**
 * Turns what was typed into text, and text into terms. In: the string a reader sent. Out: {@link mizan.text.html.CleanText}
 * (no markup), {@link mizan.text.fold.MatchKey} (folded for matching, never shown) and {@link mizan.text.Term}s, each of
 * which knows the place in the original that it came from. The only home of the HTML sanitizer and of Lucene, because
 * both surprise: their traps are dealt with once, here. Everything is linear in the length of the text and safe to call
 * from several threads.
 */
@NullMarked
package mizan.text;

import org.jspecify.annotations.NullMarked;
