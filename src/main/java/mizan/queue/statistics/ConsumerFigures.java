package mizan.queue.statistics;

import java.time.Duration;

/**
 * How far a consumer group of an approved stream is.
 *
 * @param group its name
 * @param unread how many entries it has not read yet; where Redis does not know, those that are there at most
 * @param pending how many it has read and not acknowledged
 * @param oldest for how long the oldest entry that it has not acknowledged, read or not, has been there; zero where it has
 *     acknowledged all
 * @param danger what trimming does to that entry
 */
public record ConsumerFigures(String group, long unread, long pending, Duration oldest, Danger danger) {

    /** Whether trimming takes what the group has not acknowledged. */
    public enum Danger {
        NONE,
        /** Less than a fifth of the room is left: the stream's length or the retention will take it next. */
        SOON,
        /** Entries were taken that the group never acknowledged. */
        LOST
    }
}
