/**
 * Learns from labelled comments, and speaks back as one more detector. In: {@link mizan.learning.train.TrainingData}, folders of
 * labelled comments (UTF-8, tab-separated, with a header line: {@code id text abuse spam kind}). Out: a
 * {@link mizan.learning.model.Model}, which {@link mizan.learning.model.ModelFile} keeps and {@link mizan.learning.model.ModelDetector} judges
 * with; an {@link mizan.learning.train.Evaluation} of the whole pipeline; and a {@link mizan.learning.train.ModelCard}.
 *
 * <p>A comment becomes {@link mizan.learning.model.Features}: hashes of its stems, pairs of stems, letter n-grams and signs, read
 * off the terms that the rules look at too. A {@link mizan.learning.model.LinearTable} has two weights for each, towards spam and
 * towards abuse, and a {@link mizan.learning.model.Calibration} turns their sums into points that add to those of the rules.
 * Plain Java without a clock, so that training gives the same bytes everywhere.
 */
@NullMarked
package mizan.learning;

import org.jspecify.annotations.NullMarked;
