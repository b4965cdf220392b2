package mizan.redis.layout;

import mizan.redis.SharedRedisConnection;

/**
 * Brings the keys of a site from one layout to the next, in small steps while the service runs. Until it has ended, what is stored
 * must be read in both layouts; what is written may be in the new one.
 */
public interface Migration {

    /** The number of the layout that it leads to, 2 or more; each number is led to by one migration. */
    int to();

    /**
     * Whether instances that know only the layout before may go on beside it, since they read and keep what is written in the new
     * one. Where not, they stop before the first step.
     */
    boolean letsOlderGoOn();

    /**
     * Changes some keys of a site, in some milliseconds. A step may come again, where an instance ended before its place was noted,
     * and two instances may do the same one. Blocks.
     *
     * @param connection to Redis
     * @param site the hash tag of the keys
     * @param place where the last step ended; empty for the first
     */
    Step step(SharedRedisConnection connection, String site, String place);

    /**
     * What came of a step.
     *
     * @param place where the next one goes on; empty where this was the last
     * @param changed how many keys it changed
     */
    record Step(String place, long changed) {

        /** Checks the number. */
        public Step {
            if (changed < 0) {
                throw new IllegalArgumentException("A step changes no fewer than 0 keys");
            }
        }

        /** True where nothing is left to do. */
        public boolean isLast() {
            return place.isEmpty();
        }
    }
}
