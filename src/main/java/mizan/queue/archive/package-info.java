/**
 * What is known of a comment from elsewhere: from an earlier system of the site, or from a Mizan that wrote it out. In: an
 * {@link mizan.queue.archive.ArchivedComment}. Out: it is kept as if it had come the ordinary way, but nobody is told: neither the
 * approved stream nor the journal, and the figures of the day stay as they are.
 */
@NullMarked
package mizan.queue.archive;

import org.jspecify.annotations.NullMarked;
