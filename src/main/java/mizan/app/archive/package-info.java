/** Assembles what deletes comments and finds, exports and erases people. */
@NullMarked
package mizan.app.archive;

import org.jspecify.annotations.NullMarked;
