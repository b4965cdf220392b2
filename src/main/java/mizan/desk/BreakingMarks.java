package mizan.desk;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.queue.BreakingArticles;

/** Marks articles as breaking, so that their comments come first, and logs who did. */
@Singleton
public final class BreakingMarks {

    private static final int MAX_HOURS = 72;
    private static final int MAX_ARTICLE = 128;

    private final BreakingArticles articles;
    private final Sites sites;
    private final SettingsStore settings;
    private final Clock clock;

    BreakingMarks(BreakingArticles articles, Sites sites, SettingsStore settings, Clock clock) {
        this.articles = articles;
        this.sites = sites;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Marks {@code article} for {@code hours}; returns until when.
     *
     * @throws RequestRefusedException when the site is unknown, or the article or the hours are not allowed
     */
    public Instant mark(String site, String article, String hours, String account) {
        Site known = ListParameters.site(sites, site);
        long checkedHours = NumberParameter.typed("hours", hours, 1, MAX_HOURS);
        Instant until = Instant.ofEpochMilli(clock.millis()).plus(Duration.ofHours(checkedHours));
        articles.mark(known.id(), checked(article), until);
        log(AuditAction.ARTICLE_BREAKING, known, article, account);
        return until;
    }

    /**
     * Takes the mark off {@code article}; nothing happens where it has none.
     *
     * @throws RequestRefusedException when the site is unknown or the article is not allowed
     */
    public void unmark(String site, String article, String account) {
        Site known = ListParameters.site(sites, site);
        if (articles.unmark(known.id(), checked(article))) {
            log(AuditAction.ARTICLE_ORDINARY, known, article, account);
        }
    }

    private void log(AuditAction action, Site site, String article, String account) {
        settings.note(NewAuditEntry.of(action, account, site.id() + " " + article));
    }

    private static String checked(String article) {
        if (article.length() > MAX_ARTICLE || article.isBlank()) {
            throw RequestRefusedException.wrong("article", "An article's id has 1 to " + MAX_ARTICLE + " characters.");
        }
        return article;
    }
}
