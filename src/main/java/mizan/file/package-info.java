/**
 * Files that somebody names: what cannot be read or written is said with the file, the line or byte, and what to do about it. In: a path.
 * Out: its lines or bytes, or an {@link java.io.IOException} whose message is for the person who named it.
 */
@NullMarked
package mizan.file;

import org.jspecify.annotations.NullMarked;
