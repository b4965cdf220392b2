/** Looks after attack mode while the service runs: ends it, and tells the metrics. */
@NullMarked
package mizan.app.attack;

import org.jspecify.annotations.NullMarked;
