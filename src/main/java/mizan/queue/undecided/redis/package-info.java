/** Ends the wait of held comments about which nobody decides. In: the queue. Out: the same, as decisions of nobody. */
@NullMarked
package mizan.queue.undecided.redis;

import org.jspecify.annotations.NullMarked;
