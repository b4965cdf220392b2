/** The approved comments of an article, as its page lists them: what goes in is a query, what comes out a page of them. */
@NullMarked
package mizan.queue.published;

import org.jspecify.annotations.NullMarked;
