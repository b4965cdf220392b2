/** Reads from Redis which campaigns held comments belong to. */
@NullMarked
package mizan.queue.campaign.redis;

import org.jspecify.annotations.NullMarked;
