/**
 * The Redis that Mizan starts itself: which program, how it is told to run, who may talk to it, and that it ends when
 * Mizan does. In: a folder. Out: an address with a password.
 */
@NullMarked
package mizan.app.embedded;

import org.jspecify.annotations.NullMarked;
