/**
 * Looks at what happened around a comment rather than at its words: floods, campaigns, how it came in, under whose name.
 */
@NullMarked
package mizan.signal.activity;

import org.jspecify.annotations.NullMarked;
