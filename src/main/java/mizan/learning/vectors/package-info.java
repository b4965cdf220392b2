/**
 * Learns what words mean from text that nobody labelled: words that stand in like company get like vectors. In: texts
 * ({@link mizan.learning.vectors.Corpus}). Out: {@link mizan.learning.vectors.WordVectors}, kept in a file of their own, so that
 * a model can be trained anew without learning them again. Plain Java in one thread, so that the same texts give the same bytes.
 */
@NullMarked
package mizan.learning.vectors;

import org.jspecify.annotations.NullMarked;
