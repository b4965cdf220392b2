/** What an operator can measure of the queue, its consumers and its replicas, and the port at which that can be read. */
@NullMarked
package mizan.app.metrics;

import org.jspecify.annotations.NullMarked;
