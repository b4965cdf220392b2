/**
 * What the machine learns from a newsroom while the service runs. In: what people decided about comments that are still kept. Out: a
 * layer of the site on the shipped model, fitted anew by one instance, kept by its version, and judged with by all of them or beside
 * them in the shadow, as an editor chose.
 */
@NullMarked
package mizan.learning.newsroom;

import org.jspecify.annotations.NullMarked;
