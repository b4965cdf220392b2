/** The desk's numbers, as an API and as a page. */
@NullMarked
package mizan.desk.statistics;

import org.jspecify.annotations.NullMarked;
