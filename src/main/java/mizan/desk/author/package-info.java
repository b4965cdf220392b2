/** Deciding about authors: to trust, watch or mute them, for the page and the API alike. */
@NullMarked
package mizan.desk.author;

import org.jspecify.annotations.NullMarked;
