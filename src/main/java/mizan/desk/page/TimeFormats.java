package mizan.desk.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.ZoneId;
import mizan.desk.PageLanguage;

/** The time format of each request: in the language of its page, the desk's time zone, as seen from now. */
@Singleton
public final class TimeFormats {

    private final ZoneId zone;
    private final Clock clock;

    TimeFormats(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** The format for a page in {@code language}; where that names none, in the one that the browser accepts. */
    public TimeFormat of(PageLanguage language, HttpHeaders headers) {
        return new TimeFormat(language.words(headers.getAcceptableLanguages()), zone, clock.instant());
    }
}
