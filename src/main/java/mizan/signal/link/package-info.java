/** Finds links, in plain text and in markup, and those that pretend to lead elsewhere. */
@NullMarked
package mizan.signal.link;

import org.jspecify.annotations.NullMarked;
