/**
 * Takes a comment away for good, which no decision does. In: a comment as somebody saw it. Out: nothing about it is kept but its
 * id in the journal and, where the site had it, one last entry of the approved stream, by which the site takes it off the page.
 */
@NullMarked
package mizan.queue.deletion;

import org.jspecify.annotations.NullMarked;
