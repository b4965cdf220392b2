package mizan.deliver;

import java.util.List;
import mizan.redis.RedisReplies.StreamEntry;

/** Where approved comments go. One thread uses it. */
public interface Destination extends AutoCloseable {

    /**
     * Stores entries for good, in their order, and says what became of each. What was stored before, be it that this entry came
     * before or a later one about the same comment, changes nothing.
     *
     * @throws DestinationException if nothing of it can be said to be stored; the same entries will come again
     */
    List<Outcome> write(List<StreamEntry> entries);

    /**
     * Tries again what was kept aside.
     *
     * @return what could be stored now
     * @throws DestinationException as {@link #write}
     */
    default List<Outcome> retryKept() {
        return List.of();
    }

    /** How many entries are kept aside now. */
    default long kept() {
        return 0;
    }

    @Override
    void close();
}
