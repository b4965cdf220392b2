package mizan.queue.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When attack mode begins, what belongs to an attack, and when it ends.
 *
 * <p>A surge is more submissions in a minute than {@code perMinute} and than {@code timesUsual} times the site's usual rate. It is
 * an attack where texts repeat each other, which readers' own words do not; or where nearly all come from people whom nobody knows
 * and the rules or the learned score doubt most of them. Readers who come in thousands to write about news are neither: their
 * texts differ, and most of them are approved. An article that an editor marked as breaking must have a surge ten times as large,
 * and does not count for its site.
 */
public final class AttackRule {

    /**
     * So many near-identical texts within an hour before a comment make it one of many. Two or three readers may send the same
     * prayer; a person looks at those anyway.
     */
    public static final int MANY_ALIKE = 5;

    /** An attack on an article, not on its site, where so many of the site's submissions are about it. */
    private static final double MOSTLY = 0.8;

    /** What is left of a surge when it is over. */
    private static final double OVER = 0.5;

    private final AttackSettings settings;

    public AttackRule(AttackSettings settings) {
        this.settings = settings;
    }

    /**
     * An attack that begins.
     *
     * @param article the article's id; empty where it is on the whole site
     */
    public record Beginning(String article, AttackKind kind) {}

    /** What editors have decided about a site and an article of it. */
    public record Modes(AttackMode ofSite, AttackMode ofArticle) {

        public static final Modes AUTOMATIC = new Modes(AttackMode.AUTOMATIC, AttackMode.AUTOMATIC);

        /** What is forbidden for the site is forbidden for its articles, unless something else was decided about one. */
        private boolean isForbiddenForArticle() {
            return ofArticle == AttackMode.NEVER || ofArticle == AttackMode.AUTOMATIC && ofSite == AttackMode.NEVER;
        }
    }

    /** From how many submissions a minute on there is a surge, where {@code usual} is the site's mean number a minute. */
    double surge(double usual, boolean isBreaking) {
        double surge = Math.max(settings.perMinute(), settings.timesUsual() * usual);
        return isBreaking ? surge * settings.timesBreaking() : surge;
    }

    /** Whether an attack begins with a submission on {@code article}; {@code usual}: the site's mean number a minute. */
    public Optional<Beginning> begins(String article, AttackSnapshot snapshot, Modes modes, double usual) {
        boolean isArticleFree = snapshot.onArticle().isEmpty();
        boolean isSiteFree = snapshot.onSite().isEmpty();
        if (isArticleFree && modes.ofArticle() == AttackMode.ON) {
            return Optional.of(new Beginning(article, AttackKind.NEWCOMERS));
        }
        if (isSiteFree && modes.ofSite() == AttackMode.ON) {
            return Optional.of(new Beginning("", AttackKind.NEWCOMERS));
        }
        if (settings.perMinute() == 0 || !isSiteFree) {
            return Optional.empty();
        }
        boolean mayBeOnArticle = isArticleFree && !snapshot.isArticleQuiet() && !modes.isForbiddenForArticle();
        Optional<AttackKind> onArticle =
                mayBeOnArticle ? kind(snapshot.ofArticle(), surge(usual, snapshot.isBreaking())) : Optional.empty();
        Optional<AttackKind> onSite =
                snapshot.isSiteQuiet() || snapshot.isBreaking() || modes.ofSite() == AttackMode.NEVER
                        ? Optional.empty()
                        : kind(snapshot.ofSite(), surge(usual, false));
        boolean isMostlyOnArticle =
                snapshot.ofArticle().total() >= MOSTLY * snapshot.ofSite().total();
        if (mayBeOnArticle && (isMostlyOnArticle || onSite.isEmpty())) {
            return onArticle.or(() -> onSite).map(kind -> new Beginning(article, kind));
        }
        return isMostlyOnArticle || modes.isForbiddenForArticle()
                ? Optional.empty()
                : onSite.map(kind -> new Beginning("", kind));
    }

    private Optional<AttackKind> kind(AttackCounts counts, double surge) {
        if (counts.total() < surge) {
            return Optional.empty();
        }
        if (counts.alike() >= settings.alikeShare() * counts.total()) {
            return Optional.of(AttackKind.ALIKE);
        }
        boolean isOfNewcomers = counts.newcomers() >= settings.newcomerShare() * counts.total();
        boolean isDoubtful = counts.doubtful() >= settings.doubtfulShare() * counts.newcomers();
        return isOfNewcomers && isDoubtful ? Optional.of(AttackKind.NEWCOMERS) : Optional.empty();
    }

    /**
     * The attack that a comment belongs to.
     *
     * @param isKnown whether a comment of its author stands approved, or the site vouches for the author
     * @param nearDuplicates near-identical texts within an hour before it
     */
    public Optional<Attack> attackOf(AttackSnapshot snapshot, Modes modes, boolean isKnown, int nearDuplicates) {
        if (isKnown) {
            return Optional.empty();
        }
        Optional<Attack> onArticle = snapshot.onArticle().filter(attack -> !modes.isForbiddenForArticle());
        Optional<Attack> onSite = snapshot.onSite()
                .filter(attack -> modes.ofSite() != AttackMode.NEVER
                        && modes.ofArticle() != AttackMode.NEVER
                        && !snapshot.isBreaking());
        return onArticle
                .filter(attack -> isOf(attack, nearDuplicates))
                .or(() -> onSite.filter(attack -> isOf(attack, nearDuplicates)));
    }

    private static boolean isOf(Attack attack, int nearDuplicates) {
        return switch (attack.kind()) {
            case ALIKE -> nearDuplicates >= MANY_ALIKE;
            case NEWCOMERS -> true;
        };
    }

    /** Whether {@code attack} has stored all that it may, so that more of it is refused. */
    public boolean isFull(Attack attack) {
        return attack.stored() >= settings.mostStored();
    }

    /** How many full minutes {@link #ends} looks at. */
    public int minutes() {
        return (int) settings.calm().toMinutes();
    }

    /** For how long after an editor ended one none begins by itself: at least as long as one lasts. */
    public Duration quiet() {
        return settings.minimum();
    }

    /**
     * Whether {@code attack} is over.
     *
     * @param minutes the last {@link #minutes()} full minutes of the article or site that it is on
     * @param mode what editors have decided about the article or site that it is on
     * @param usual the site's mean number of submissions a minute
     */
    public boolean ends(Attack attack, List<AttackCounts> minutes, AttackMode mode, double usual, Instant now) {
        return switch (mode) {
            case NEVER -> true;
            case ON -> false;
            case AUTOMATIC ->
                !attack.since().plus(settings.minimum()).isAfter(now)
                        && minutes.stream().allMatch(minute -> minute.of(attack.kind()) < OVER * surge(usual, false));
        };
    }
}
