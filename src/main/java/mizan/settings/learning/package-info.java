/** What editors choose about what the machine learns from their newsroom. */
@NullMarked
package mizan.settings.learning;

import org.jspecify.annotations.NullMarked;
