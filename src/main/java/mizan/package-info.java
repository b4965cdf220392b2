/**
 * Mizan moderates readers' comments for Arabic news sites.
 *
 * <p>A comment travels {@code intake}, {@code text}, {@code signal}, {@code moderation}, {@code queue}: it is read and
 * checked, stripped and analysed, examined by detectors, judged, and kept. Moderators decide about it at the
 * {@code desk}; what is approved waits on a Redis stream for the site. {@code app} puts the parts together.
 * {@code docs/contributor.md} explains every package.
 */
package mizan;
