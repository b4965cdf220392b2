/** Assembles the parts; the only place that knows all of them. Nothing imports it. */
@NullMarked
package mizan.app;

import org.jspecify.annotations.NullMarked;
