/** What Mizan says to readers, in each of its languages. */
@NullMarked
package mizan.intake.message;

import org.jspecify.annotations.NullMarked;
