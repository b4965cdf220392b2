/** The start: reads the settings, waits for Redis, and says in plain words why Mizan does not start. */
@NullMarked
package mizan.app.start;

import org.jspecify.annotations.NullMarked;
