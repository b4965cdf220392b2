/**
 * What people decided about comments that are still kept, for who learns from it. In: the decision log of a site and its comments.
 * Out: for each comment the decision that stands, without what was undone.
 */
@NullMarked
package mizan.queue.decided;

import org.jspecify.annotations.NullMarked;
