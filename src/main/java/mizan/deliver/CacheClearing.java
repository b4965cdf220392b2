package mizan.deliver;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has the CMS forget pages that show old comments: soon after a change, at most every five seconds, and once more a minute
 * after a failure. One thread uses it.
 */
public final class CacheClearing {

    private static final int MOST_ARTICLES = 500;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** Clears the caches of the CMS. */
    @FunctionalInterface
    public interface Clearer {

        /**
         * Clears what shows comments on {@code articles}, at most 500.
         *
         * @throws IOException if it was not done; the message says why
         */
        void clear(List<String> articles) throws IOException, InterruptedException;
    }

    private final List<Clearer> clearers;
    private final DeliveryFigures figures;
    private final Consumer<String> out;
    private final Set<String> changed = new LinkedHashSet<>();
    private long notBefore = System.nanoTime();

    /** Uses all {@code clearers}, of which there may be none. */
    public CacheClearing(List<Clearer> clearers, DeliveryFigures figures, Consumer<String> out) {
        this.clearers = List.copyOf(clearers);
        this.figures = figures;
        this.out = out;
    }

    void changed(String article) {
        if (!clearers.isEmpty()) {
            changed.add(article);
        }
    }

    void clearWhenDue() {
        if (!changed.isEmpty() && System.nanoTime() - notBefore >= 0) {
            notBefore = System.nanoTime() + (clear() ? PAUSE : AFTER_FAILURE).toNanos();
        }
    }

    /** Clears what is left to be cleared, now. */
    void finish() {
        while (!changed.isEmpty() && clear()) {
            // The next 500 articles.
        }
    }

    private boolean clear() {
        List<String> articles = changed.stream().limit(MOST_ARTICLES).toList();
        try {
            for (Clearer clearer : clearers) {
                clearer.clear(articles);
            }
            articles.forEach(changed::remove);
            return true;
        } catch (IOException e) {
            figures.clearingFailed();
            out.accept("the site's caches were not cleared: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
