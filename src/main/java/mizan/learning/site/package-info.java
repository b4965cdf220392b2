/**
 * Learns from what the moderators of one site decide. In: {@link mizan.learning.site.DecisionExample}s, a site's comments as the
 * shipped model judges them, with what became of them. Out: a {@link mizan.learning.site.TrainedLayer}, which is a
 * {@link mizan.learning.model.SiteLayer} on top of that model, and what was left out of it and why.
 *
 * <p>Plain Java without a clock, without threads and without storage: the same decisions give the same bytes on any machine, so
 * that whatever is taken back, expires or is erased is simply not in the next trained.
 */
@NullMarked
package mizan.learning.site;

import org.jspecify.annotations.NullMarked;
