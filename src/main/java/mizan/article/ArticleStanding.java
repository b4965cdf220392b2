package mizan.article;

import java.time.Instant;
import java.util.Optional;
import mizan.signal.context.ArticleWords;

/**
 * What a submission must know of its article.
 *
 * @param isKnown whether the site's program or the page has said what it is
 * @param closesAt from when on it takes no comments; empty where that is open
 * @param words the words that the newspaper printed; none where the article is not known
 */
public record ArticleStanding(boolean isKnown, Optional<Instant> closesAt, ArticleMode mode, ArticleWords words) {

    /** Of an article of which nothing is known, and about which nobody has decided anything. */
    public static final ArticleStanding UNKNOWN =
            new ArticleStanding(false, Optional.empty(), ArticleMode.OPEN, ArticleWords.NONE);

    /** True when it takes no comments at {@code now}: an editor closed it, or its time is over. */
    public boolean isClosed(Instant now) {
        return mode == ArticleMode.CLOSED
                || closesAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** True when whatever would be approved waits for a person. */
    public boolean isHeld() {
        return mode == ArticleMode.HOLD;
    }
}
