/**
 * The pages of the queue under {@code /review}: the list, a comment of its own, and the question before many are decided.
 * In: requests and forms of a browser. Out: HTML, or a redirect to the page that says what was done.
 */
@NullMarked
package mizan.desk.page.queue;

import org.jspecify.annotations.NullMarked;
