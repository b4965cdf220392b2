/**
 * Folds clean text into the match key: what readers write in many ways is written in one way. In: a
 * {@link mizan.text.html.CleanText}. Out: a {@link mizan.text.fold.MatchKey} with offsets and the folding steps taken.
 */
@NullMarked
package mizan.text.fold;

import org.jspecify.annotations.NullMarked;
