/** Comments with people's decisions as labelled comments, to train a model with. In: what Redis keeps. Out: lines of a TSV file. */
@NullMarked
package mizan.archive.train;

import org.jspecify.annotations.NullMarked;
