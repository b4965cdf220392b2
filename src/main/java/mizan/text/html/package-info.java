/**
 * Takes all markup out of what a reader typed, and writes plain text as safe HTML. In: the string that was sent. Out: a
 * {@link mizan.text.html.CleanText}, each character of which knows its place in the original. The only home of the HTML sanitizer.
 */
@NullMarked
package mizan.text.html;

import org.jspecify.annotations.NullMarked;
