/** The desk as JSON under {@code /api/review}. */
@NullMarked
package mizan.desk.api;

import org.jspecify.annotations.NullMarked;
