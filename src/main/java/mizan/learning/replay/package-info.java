/**
 * Measures what a site's decisions would teach: labelled comments are played in as decisions, and the rest of them is judged
 * with what was learnt so far.
 */
@NullMarked
package mizan.learning.replay;

import org.jspecify.annotations.NullMarked;
