/** The desk as pages under {@code /review}, right to left, with script and without. */
@NullMarked
package mizan.desk.page;

import org.jspecify.annotations.NullMarked;
