/**
 * Learns from labelled data and from decisions, and measures what has been learnt. In: files of labelled comments (UTF-8,
 * tab-separated, with a header line: {@code id text abuse spam kind}). Out: an {@link mizan.learning.Evaluation} of the whole
 * pipeline on them.
 */
@NullMarked
package mizan.learning;

import org.jspecify.annotations.NullMarked;
