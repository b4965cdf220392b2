/** The comments of WordPress, out of the file that it exports (WXR), for an import. */
@NullMarked
package mizan.archive.wordpress;

import org.jspecify.annotations.NullMarked;
