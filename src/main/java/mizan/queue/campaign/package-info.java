/** Campaigns: held comments of a site whose texts are nearly the same, and which can be decided together. */
@NullMarked
package mizan.queue.campaign;

import org.jspecify.annotations.NullMarked;
