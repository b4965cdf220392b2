/**
 * Further readings of suspicious words: fillers left out, pieces put together, dots and Latin letters read as Arabic.
 * In: an {@link mizan.text.AnalyzedText}. Out: {@link mizan.text.reading.Readings}.
 */
@NullMarked
package mizan.text.reading;

import org.jspecify.annotations.NullMarked;
