package mizan.desk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import mizan.desk.Wording;

/** Tells times in one language, one time zone, and as seen from one instant. */
public final class Times {

    private final Wording words;
    private final ZoneId zone;
    private final Instant now;

    public Times(Wording words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    public Wording words() {
        return words;
    }

    /** The instant that they are told from. */
    Instant now() {
        return now;
    }

    /** {@code instant}, told. */
    public Moment of(Instant instant) {
        return new Moment(
                instant.toString(),
                words.time(instant, zone),
                words.zone(zone),
                words.age(Duration.between(instant, now)));
    }
}
