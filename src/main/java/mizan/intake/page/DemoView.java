package mizan.intake.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import mizan.comment.Site;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/** What the demo page shows: its site, which article it is, and what has been approved for it, newest first. */
record DemoView(Site site, String articleId, List<Approved> comments) {

    /** The page is an Arabic one, whatever language the site answers in. */
    static final Language LANGUAGE = Language.ARABIC;

    DemoView {
        comments = List.copyOf(comments);
    }

    public Language language() {
        return LANGUAGE;
    }

    /** The message under {@code key} in Arabic. */
    public String say(String key) {
        return ReaderMessages.get(LANGUAGE, key);
    }

    /**
     * A comment as a site shows it.
     *
     * @param url the author's page, http or https; empty where there is none
     * @param html what the approved stream calls {@code html}: safe to print raw
     */
    record Approved(String id, String name, String url, String html, Instant submittedAt) {

        /** The day and time (UTC) in words. */
        public String sentAt() {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(LANGUAGE.locale())
                    .withZone(ZoneOffset.UTC)
                    .format(submittedAt);
        }
    }
}
