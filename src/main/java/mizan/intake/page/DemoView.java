package mizan.intake.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import mizan.comment.Site;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedPage;
import mizan.text.html.CommentHtml;

/**
 * What the demo page shows: its site, which article it is, and what has been approved for it, newest first.
 *
 * @param next where older comments begin; empty where there are none
 */
record DemoView(Site site, String articleId, List<Approved> comments, String next) {

    /** The page is an Arabic one, whatever language the site answers in. */
    static final Language LANGUAGE = Language.ARABIC;

    DemoView {
        comments = List.copyOf(comments);
    }

    static DemoView of(Site site, String articleId, PublishedPage page) {
        List<Approved> comments = page.items().stream().map(Approved::of).toList();
        return new DemoView(site, articleId, comments, page.next());
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

        private static Approved of(PublishedComment comment) {
            return new Approved(
                    comment.id().toString(),
                    comment.name(),
                    comment.url(),
                    CommentHtml.render(comment.text()),
                    comment.submittedAt());
        }

        /** The day and time (UTC) in words. */
        public String sentAt() {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(LANGUAGE.locale())
                    .withZone(ZoneOffset.UTC)
                    .format(submittedAt);
        }
    }
}
