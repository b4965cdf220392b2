/** Makes small what Redis keeps of comments. In: JSON in UTF-8. Out: fewer bytes, and the JSON again. */
@NullMarked
package mizan.queue.redis.compression;

import org.jspecify.annotations.NullMarked;
