/** What an operator can measure of the queue, its consumers and its replicas. */
@NullMarked
package mizan.app.metrics;

import org.jspecify.annotations.NullMarked;
