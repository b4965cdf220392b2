/**
 * Finds terms that a newsroom would want in its lexicon. In: what people decided about a site's comments that are still kept. Out:
 * words and two-word phrases that stand in rejected comments far more often than in approved ones, with how often, by how many
 * authors, and which ordinary words they would hit. Nothing is added here: an editor accepts a term or dismisses it.
 */
@NullMarked
package mizan.learning.suggestion;

import org.jspecify.annotations.NullMarked;
