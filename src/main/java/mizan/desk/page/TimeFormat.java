package mizan.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import mizan.desk.DeskMessages;

/** Tells times in one language, one time zone, and as seen from one instant. */
public final class TimeFormat {

    private final DeskMessages words;
    private final ZoneId zone;
    private final Instant now;

    /** A format that tells times in {@code zone}, as seen from {@code now}. */
    public TimeFormat(DeskMessages words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /** The messages of its language. */
    public DeskMessages words() {
        return words;
    }

    /** The instant that they are told from. */
    public Instant now() {
        return now;
    }

    /** {@code instant}, told. */
    public DisplayTime of(Instant instant) {
        return new DisplayTime(
                instant.toString(),
                words.time(instant, zone),
                words.zone(zone),
                words.age(Duration.between(instant, now)));
    }
}
