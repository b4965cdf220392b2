/** Has the service learn from its newsrooms while it runs, and tells the metrics. */
@NullMarked
package mizan.app.learning;

import org.jspecify.annotations.NullMarked;
