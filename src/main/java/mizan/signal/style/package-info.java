/** Looks at how a text is written: stretched, repeated, gibberish, obfuscated. */
@NullMarked
package mizan.signal.style;

import org.jspecify.annotations.NullMarked;
